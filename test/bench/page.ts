import { planInWorker } from '../../src/app/plan-in-worker.ts';
import { questionnaire } from '../../src/assumptions/questionnaire.ts';
import { openBrowserEngine } from '../../src/engine/browser.ts';
import type { Engine } from '../../src/engine/port.ts';
import type { Assumption } from '../../src/model/claim.ts';
import type { Persona } from '../../src/model/persona.ts';
import { METHOD, type Settings } from '../../src/model/settings.ts';
import { newProject, type Project } from '../../src/project/schema.ts';
import type { GivenFile } from '../../src/state/imports/load-sources.ts';
import { readFiles } from '../../src/state/imports/read-files.ts';
import { Analyst } from '../../src/state/verdicts/analyst.ts';
import { makeReport } from '../../src/state/verdicts/make-report.ts';
import type { Warehouse } from '../../src/tables/warehouse.ts';

/** Milliseconds of each step over the runs. */
export type Times = Record<string, number[]>;

const ROLES = ['CFO', 'Head of Marketing', 'IT Manager', 'COO'];
const INDUSTRIES = ['Healthcare', 'Software', 'Finance', 'Retail', 'Energy'];

/** Four personas with six assumptions each, as in the sample. */
function personas(): Persona[] {
  return ROLES.map((role, index) => ({
    id: `p${index}`,
    name: role,
    kind: 'buyer',
    owners: {},
    membership: { field: 'buyer_role', in: [role] },
    profile: {},
    assumptions: [
      { id: `${index}-1`, claim: { measure: 'win_rate', at_least: 0.25 } },
      {
        id: `${index}-2`,
        claim: { measure: 'win_rate', at_least: 0.2, segment: { field: 'industry', in: [INDUSTRIES[index] ?? ''] } },
      },
      { id: `${index}-3`, claim: { measure: 'win_rate_order', direction: 'higher' } },
      { id: `${index}-4`, claim: { measure: 'top_category', field: 'loss_reason', value: 'Price', among: 'lost' } },
      { id: `${index}-5`, claim: { measure: 'time_to_close', at_most: 60 } },
      { id: `${index}-6`, claim: { measure: 'deal_size', at_least: 20000 } },
    ] satisfies Assumption[],
  }));
}

const settings: Settings = { window: { quarters: 4 }, fiscal_year_start: 1, method: METHOD };

async function timed<T>(times: Times, name: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  times[name] = [...(times[name] ?? []), performance.now() - start];
  return result;
}

const BARE = `CREATE OR REPLACE TABLE bare AS SELECT * FROM read_csv(?, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', new_line = '\\n',
  columns = {'Opportunity ID': 'VARCHAR', 'Opportunity Name': 'VARCHAR', 'Account Name': 'VARCHAR', 'Owner': 'VARCHAR', 'Stage': 'VARCHAR',
    'Created Date': 'DATE', 'Close Date': 'DATE', 'Amount': 'DOUBLE', 'Currency': 'VARCHAR', 'Industry': 'VARCHAR', 'Region': 'VARCHAR',
    'Lead Source': 'VARCHAR', 'Buyer Role': 'VARCHAR', 'Company Size': 'INTEGER', 'Type': 'VARCHAR', 'Product': 'VARCHAR', 'Loss Reason': 'VARCHAR',
    'Competitor': 'VARCHAR', 'Next Step': 'VARCHAR', 'Probability': 'INTEGER', 'Campaign': 'VARCHAR', 'Pipeline': 'VARCHAR',
    'Primary Contact': 'VARCHAR', 'Description': 'VARCHAR'})`;

async function bareRead(engine: Engine, file: File): Promise<void> {
  const opened = await engine.openFile(file);
  await engine.run(BARE, [opened.path]);
  await opened.close();
}

/** As the page does it: the engine begins to read while a worker still looks at the file. */
async function importFile(engine: Engine, project: Project, given: GivenFile[], times: Times): Promise<Warehouse> {
  const start = performance.now();
  let looked = start;
  const { warehouse } = await readFiles(async () => engine, project, given, {
    signal: new AbortController().signal,
    plan: planInWorker,
    onProgress: ({ doing }) => {
      if (doing === 'looking') looked = performance.now();
    },
  });
  if (warehouse === null) throw new Error('No file was read.');
  times['import: until it is looked at'] = [...(times['import: until it is looked at'] ?? []), looked - start];
  return warehouse;
}

async function run(file: File, runs: number): Promise<Times> {
  const times: Times = {};
  const project: Project = { ...newProject('Bench'), sources: [{ table: 'deals', file: file.name }] };
  const people = personas();
  for (let round = 0; round < runs; round += 1) {
    // Each reading starts in an engine of its own: memory that wasm once took never comes back.
    const bare = await openBrowserEngine();
    await timed(times, 'bare read_csv', () => bareRead(bare, file));
    await bare.close();
    const engine = await openBrowserEngine();
    const given = [{ name: file.name, blob: file }];
    const warehouse = await timed(times, 'import', () => importFile(engine, project, given, times));
    const analyst = new Analyst(engine);
    const questions = questionnaire(
      people,
      [{ id: 'c', claim: { measure: 'coverage', at_least: 0.5 } }],
      ['region', 'industry', 'lead_source'],
    );
    await timed(times, 'facts', () => analyst.withFacts(warehouse, questions, settings, async () => undefined));
    const overview = async (region?: string) => {
      const facets = region === undefined ? [] : [{ field: 'region', in: [region] }];
      const answered = await timed(times, 'overview: queries', () =>
        analyst.answer(warehouse, questions, facets, settings),
      );
      return makeReport(answered, questions, people, settings);
    };
    // One question that a filter asks: won and closed by region, on coded columns.
    const grouped = () =>
      engine.rows('SELECT f0, count(*) AS deals, sum(amount_minor) AS amount FROM facts GROUP BY f0');
    await grouped();
    for (let again = 0; again < 3; again += 1) await timed(times, 'one grouped query', grouped);
    await timed(times, 'overview', () => overview());
    for (const region of ['EMEA', 'APAC', 'LATAM']) await timed(times, 'filter change', () => overview(region));
    await engine.close();
  }
  return times;
}

declare global {
  interface Window {
    bench: (runs: number) => Promise<Times>;
  }
}

window.bench = (runs) => {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  const file = input?.files?.[0];
  if (file === undefined) throw new Error('Choose a file first.');
  return run(file, runs);
};
