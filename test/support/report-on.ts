import { questionnaire } from '../../src/assumptions/questionnaire.ts';
import type { Engine } from '../../src/engine/port.ts';
import type { Assumption, Claim } from '../../src/model/claim.ts';
import type { Persona } from '../../src/model/persona.ts';
import type { Facet } from '../../src/model/scope.ts';
import { SETTINGS, type Settings } from '../../src/model/settings.ts';
import { Analyst } from '../../src/state/verdicts/analyst.ts';
import { makeReport } from '../../src/state/verdicts/make-report.ts';
import type { FileToLoad } from '../../src/tables/load-file.ts';
import { buildWarehouse } from '../../src/tables/warehouse.ts';
import { placeByName } from './file-of.ts';

type Given = {
  personas?: readonly Persona[];
  portfolio?: readonly Claim[];
  settings?: Partial<Settings>;
  facets?: readonly Facet[];
};

/** The whole way from rows to verdicts, over every closed deal; claims of the portfolio are called a-0, a-1… */
export async function reportOn(engine: Engine, deals: FileToLoad, given: Given) {
  const { personas = [], portfolio = [], facets = [] } = given;
  const settings: Settings = { ...SETTINGS, window: 'all', ...given.settings };
  const warehouse = await buildWarehouse(engine, [{ file: deals, table: 'deals' }], placeByName, null);
  const assumptions: Assumption[] = portfolio.map((claim, index) => ({ id: `a-${index}`, claim }));
  const fields = facets.map(({ field }) => field);
  const questions = questionnaire(personas, assumptions, fields);
  const answered = await new Analyst(engine).answer(warehouse, questions, facets, settings);
  return { warehouse, questions, answered, settings, report: makeReport(answered, questions, personas, settings) };
}
