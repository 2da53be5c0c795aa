import type { Engine } from '../../src/engine/port.ts';
import type { Project } from '../../src/project/schema.ts';
import { personasOf } from '../../src/project/schema.ts';
import { askCampaigns } from '../../src/state/campaigns/ask-campaigns.ts';
import { Analyst } from '../../src/state/verdicts/analyst.ts';
import { spendView } from '../../src/views/campaigns/spend-view.ts';
import type { openFolder } from './open-case.ts';

/** What the Campaigns screen draws on, over opened files, by the steps that its hook takes. */
export async function spendOf(engine: Engine, opened: Awaited<ReturnType<typeof openFolder>>, project: Project) {
  const { warehouse, settings } = opened;
  const { questions, answered, report } = await opened.own();
  const choices = { period: null, compare: null, facets: [] };
  const answers = await new Analyst(engine).withFacts(warehouse, questions, settings, (facts) =>
    askCampaigns(engine, facts, [], settings),
  );
  const answer = { report, compared: null, answered, questions, settings, warehouse };
  return spendView(answer, answers, choices, personasOf(project));
}
