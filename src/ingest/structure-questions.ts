import type { Question, SourceDecisions } from '../model/import-plan.ts';
import { delimiterName } from './delimiter-names.ts';
import type { TableStart } from './table-start.ts';

/** What a person should confirm about the structure: where the header is, and what parts the values. */
export function structureQuestions(start: TableStart, decisions: SourceDecisions): Question[] {
  return [...headerQuestions(start, decisions), ...delimiterQuestions(start, decisions)];
}

function headerQuestions({ headerLine, weak, misfit }: TableStart, decisions: SourceDecisions): Question[] {
  if (decisions.header_line !== undefined) return [];
  const options = ['The first line is the header', 'The file has no header'];
  if (misfit !== null) {
    const { names, values } = misfit;
    const done = names > values ? 'names that are too many are left out' : 'columns without a name are numbered';
    const why = `Line ${headerLine} names ${names} columns and the rows have ${values} values; ${done}.`;
    return [{ about: 'header', why, options }];
  }
  if (!weak) return [];
  if (headerLine === null)
    return [{ about: 'header', why: 'No line looks like a header; columns are numbered.', options }];
  return [{ about: 'header', why: `Nothing but its place shows that line ${headerLine} is the header.`, options }];
}

function delimiterQuestions({ grammar, rival, width }: TableStart, decisions: SourceDecisions): Question[] {
  if (rival === null || decisions.dialect?.delimiter !== undefined) return [];
  const used = delimiterName(grammar.delimiter);
  const other = delimiterName(rival);
  const why =
    width === 1
      ? `One column was found; each ${other} could part it into several.`
      : `Values can be parted by each ${used} or by each ${other}; ${used} is assumed.`;
  return [{ about: 'delimiter', why, options: [used, other] }];
}
