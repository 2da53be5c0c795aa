import type { LinesApart, Question, SourceDecisions } from '../model/import-plan.ts';
import { delimiterName } from './delimiter-names.ts';
import { linesApartName } from './lines-apart.ts';
import type { TableRead } from './read-table.ts';
import type { TableStart } from './table-start.ts';

/** What a person should confirm about the structure: where header and footer are, and what parts the values. */
export function structureQuestions(start: TableStart, table: TableRead, decisions: SourceDecisions): Question[] {
  return [
    ...headerQuestions(start, decisions),
    ...apartQuestions('below_header', decisions.below_header, { found: 0, starts: start.unfitBelow }),
    ...apartQuestions('footer', decisions.footer, { found: table.counts.footer, starts: table.unfitFooter }),
    ...delimiterQuestions(start, decisions),
  ];
}

/** Lines that were set apart in an earlier file, where something else stands in their place. */
function apartQuestions(
  about: 'below_header' | 'footer',
  said: LinesApart | undefined,
  { found, starts }: { found: number; starts: string | null },
): Question[] {
  if (said === undefined || starts === null) return [];
  const lines = linesApartName(said.lines);
  const where = about === 'footer' ? `The last ${lines}` : `The first ${lines} below the header`;
  const why = `${where} ${said.lines === 1 ? 'was' : 'were'} no data before and started with "${said.starts ?? ''}"; now "${starts}" stands there, so ${linesApartName(found)} ${found === 1 ? 'is' : 'are'} left out.`;
  return [{ about, why, options: [linesApartName(found), lines] }];
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
