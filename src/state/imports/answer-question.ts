import { delimiterNamed } from '../../ingest/delimiter-names.ts';
import { linesApartNamed } from '../../ingest/lines-apart.ts';
import type { DateOrder, FilePlan, Question } from '../../model/import-plan.ts';
import {
  chooseDateOrder,
  chooseDecimal,
  chooseDelimiter,
  chooseEncoding,
  chooseHeader,
  chooseLinesApart,
  mapColumn,
  type SourceChange,
} from './change-source.ts';

const ORDERS: Readonly<Record<DateOrder, string>> = {
  dmy: 'Day first',
  mdy: 'Month first',
  ymd: 'Year first',
};

const DECIMALS: Readonly<Record<string, string>> = { '.': 'A point has the decimals', ',': 'A comma has the decimals' };

export const dateOrderWords = (order: DateOrder): string => ORDERS[order];

const isOrder = (option: string): option is DateOrder => Object.hasOwn(ORDERS, option);
const isDecimal = (option: string): option is '.' | ',' => Object.hasOwn(DECIMALS, option);

/** One answer to a question about a file: what its button says, and what it changes; null: nothing can be changed here. */
export type Answer = { words: string; change: SourceChange | null };

/** The answers to a question of a plan. `fields` are the canonical fields of its table. */
export function answersTo(question: Question, plan: FilePlan, fields: readonly string[]): Answer[] {
  return question.options.map((option) => {
    const { words, change } = answer(question, option, plan, fields);
    return { words, change };
  });
}

function answer({ about, options }: Question, option: string, plan: FilePlan, fields: readonly string[]): Answer {
  const column = plan.columns.find(({ name }) => name === about);
  if (isOrder(option)) {
    return { words: ORDERS[option], change: chooseDateOrder(column?.maps_to ?? about, option) };
  }
  if (isDecimal(option)) return { words: DECIMALS[option] ?? option, change: chooseDecimal(option) };
  if (about === 'encoding' && column === undefined) return { words: option, change: chooseEncoding(option) };
  if (about === 'delimiter' && column === undefined) {
    return { words: `Each ${option}`, change: chooseDelimiter(delimiterNamed(option) ?? option) };
  }
  if (about === 'header' && column === undefined) {
    const line = plan.header_line ?? plan.lines.preamble + 1;
    return { words: option, change: chooseHeader(option === options[0] ? line : null) };
  }
  const apart = linesApartNamed(option);
  if ((about === 'footer' || about === 'below_header') && column === undefined && apart !== null) {
    return { words: `Leave out ${option}`, change: chooseLinesApart(about, { lines: apart }) };
  }
  // A column may be called like a field, so what the question is about decides which of the two an option is.
  const isColumn = plan.columns.some(({ name }) => name === option);
  if (isColumn && (column === undefined || fields.includes(about))) {
    return { words: option, change: mapColumn(plan, option, about) };
  }
  if (column !== undefined && fields.includes(option)) {
    return { words: option.replaceAll('_', ' '), change: mapColumn(plan, column.name, option) };
  }
  return { words: option, change: option === options[0] && column !== undefined ? mapColumn(plan, about, null) : null };
}
