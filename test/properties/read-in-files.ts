import Papa from 'papaparse';
import type { PlannedFile } from '../../src/ingest/plan-file.ts';
import { readDate } from '../../src/ingest/read-date.ts';
import { readNumber } from '../../src/ingest/read-number.ts';
import { type Figures, figuresOf, type ReadDeal } from './figures.ts';
import { planWritten } from './plan-written.ts';
import type { WrittenDeals } from './written-deals.ts';

/** Figures of files that are imported one after the other, by the rooms that need no database. */
export async function figuresInFiles(files: readonly WrittenDeals[]): Promise<Figures> {
  const deals = new Map<string, ReadDeal>();
  for (const file of files) {
    const planned = await planOnce(file);
    const { error, set_aside } = planned.plan;
    if (error !== null || set_aside.length > 0) throw new Error(error ?? `${set_aside.length} rows set aside`);
    for (const deal of await dealsIn(planned)) deals.set(deal.id, deal);
  }
  return figuresOf([...deals.values()]);
}

/** The same bytes twice are read once: what is looked at here is what two imports make of each other. */
const planOnce = (file: WrittenDeals): Promise<PlannedFile> => {
  const known = plans.get(file) ?? planWritten(file);
  plans.set(file, known);
  return known;
};
const plans = new WeakMap<WrittenDeals, Promise<PlannedFile>>();

async function dealsIn({ plan, body }: PlannedFile): Promise<ReadDeal[]> {
  const newline = body.newline === 'crlf' ? '\r\n' : '\n';
  const text = await body.blob.text();
  const { data } = Papa.parse<string[]>(text, { delimiter: body.delimiter, quoteChar: '"', newline });
  if (/[\r\n]$/.test(text)) data.pop();
  return data.slice(body.skip_lines).map((row) => {
    const cell = (field: string) => {
      const column = plan.columns.find(({ maps_to }) => maps_to === field);
      if (column === undefined) throw new Error(`No column is ${field}.`);
      const value = row[column.index] ?? '';
      const { reading } = column;
      return String(
        reading.kind === 'date'
          ? readDate(value, reading)
          : reading.kind === 'number'
            ? readNumber(value, reading)
            : value,
      );
    };
    return {
      id: cell('opportunity_id'),
      owner: cell('owner'),
      stage: cell('stage'),
      cents: Math.round(Number(cell('amount')) * 100),
      created: cell('created_date'),
      closed: cell('close_date'),
    };
  });
}
