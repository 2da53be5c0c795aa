import { questionnaire } from '../../src/assumptions/questionnaire.ts';
import type { Engine } from '../../src/engine/port.ts';
import type { Assumption } from '../../src/model/claim.ts';
import type { Persona } from '../../src/model/persona.ts';
import { SETTINGS, type Settings } from '../../src/model/settings.ts';
import { Analyst } from '../../src/state/verdicts/analyst.ts';
import { makeReport } from '../../src/state/verdicts/make-report.ts';
import { buildWarehouse, type SourceFile } from '../../src/tables/warehouse.ts';
import { placeByName } from './file-of.ts';

/** Loads a few rows and judges claims on them, as the app does. */
export async function askSmall(
  engine: Engine,
  sources: readonly SourceFile[],
  claims: readonly Assumption['claim'][],
  settings: Partial<Settings> = {},
  personas: readonly Persona[] = [],
) {
  const inForce: Settings = { ...SETTINGS, window: 'all', currency: 'USD', ...settings };
  const warehouse = await buildWarehouse(engine, sources, placeByName, inForce.currency ?? null);
  const questions = questionnaire(
    personas,
    claims.map((claim, index) => ({ id: `a-${index}`, claim })),
  );
  const answered = await new Analyst(engine).answer(warehouse, questions, [], inForce);
  const report = makeReport(answered, questions, personas, inForce);
  return { warehouse, questions, answered, settings: inForce, report, verdicts: report.verdicts };
}
