import { questionnaire } from '../../src/assumptions/questionnaire.ts';
import type { Engine } from '../../src/engine/port.ts';
import type { Claim } from '../../src/model/claim.ts';
import { SETTINGS } from '../../src/model/settings.ts';
import { Analyst } from '../../src/state/verdicts/analyst.ts';
import { makeReport } from '../../src/state/verdicts/make-report.ts';
import type { Warehouse } from '../../src/tables/warehouse.ts';
import type { Verdict } from '../../src/verdicts/verdict.ts';

/** The verdict on one claim about all deals of a warehouse. */
export async function judged(engine: Engine, warehouse: Warehouse, claim: Claim): Promise<Verdict> {
  const settings = { ...SETTINGS, window: 'all' as const };
  const questions = questionnaire([], [{ id: 'a', claim }]);
  const answered = await new Analyst(engine).answer(warehouse, questions, [], settings);
  const [verdict] = makeReport(answered, questions, [], settings).verdicts;
  if (verdict === undefined) throw new Error('There is no verdict.');
  return verdict;
}
