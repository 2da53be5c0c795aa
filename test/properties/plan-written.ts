import { type PlannedFile, planFile } from '../../src/ingest/plan-file.ts';
import type { FilePlan, SourceDecisions } from '../../src/model/import-plan.ts';
import type { WrittenDeals } from './written-deals.ts';

/** Plans a file as a person would have it planned: what the importer asks is answered, and nothing else is said. */
export async function planWritten({ blob, answers }: WrittenDeals): Promise<PlannedFile> {
  const planned = await planFile(blob, 'deals.csv');
  const decisions = corrections(planned.plan, answers);
  return Object.keys(decisions).length === 0 ? planned : planFile(blob, 'deals.csv', decisions);
}

/** The answers to what is asked, where they are not what was assumed. */
function corrections({ questions, columns, dialect }: FilePlan, answers: SourceDecisions): SourceDecisions {
  const asked = new Set(questions.map(({ about }) => about));
  const open = columns.filter(({ name }) => asked.has(name)).map(({ maps_to, reading }) => ({ maps_to, reading }));
  const day = open.some(
    ({ reading, maps_to }) => reading.kind === 'date' && reading.order !== answers.dates?.[maps_to ?? ''],
  );
  const sign = open.some(({ reading }) => reading.kind === 'number' && reading.decimal !== answers.decimal);
  const parts = Object.entries(answers.dialect ?? {}).filter(
    ([part, value]) => asked.has(part) && dialect[part as keyof typeof dialect] !== value,
  );
  return {
    ...(day ? { dates: answers.dates } : {}),
    ...(sign ? { decimal: answers.decimal } : {}),
    ...(parts.length === 0 ? {} : { dialect: Object.fromEntries(parts) }),
  };
}
