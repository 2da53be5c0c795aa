import { MARKS } from '../../../personas/title-marks.ts';
import type { SheetPlan } from '../../../state/personas/sheet-plan.ts';
import { CodeBlock } from '../../../ui/CodeBlock.tsx';

/** The formula, what has to stand in which cell before it, and what it cannot tell. */
export function SheetFormula({ plan }: { plan: SheetPlan }) {
  const { file, row, reads, helpers, cell, formula } = plan;
  const brought = reads.filter(({ from }) => from !== null);
  return (
    <div className="grid gap-3">
      <ol className="list-decimal space-y-1 pl-5">
        <li>
          Open {file ?? 'the export'} as a sheet, unsorted and with its columns as they came. Row {row} is the first
          with data.
        </li>
        {reads
          .filter(({ from }) => from === null)
          .map(({ cell: at, header }) => (
            <li key={at}>
              The formula reads {at}, “{header}”.
            </li>
          ))}
        {brought.map(({ cell: at, header, from }) => (
          <li key={at}>
            Bring “{header}”{from === '' ? ', which no file has,' : ` of ${from}`} into {at} and below.
          </li>
        ))}
        <li>Put each formula into its cell and fill it down.</li>
      </ol>
      {helpers.map(({ field, cell: at, header, formula: text }) => (
        <CodeBlock fileName={`words-of-${at}.txt`} key={field} label={`${at}: the words of ${header}`} text={text} />
      ))}
      {formula === null ? (
        <p className="text-at-risk">
          These rules are more than one cell of every spreadsheet takes (8,192 characters, 126 rules). Take them as SQL,
          or make them shorter.
        </p>
      ) : (
        <CodeBlock fileName="label.txt" label={`${cell}: the label`} text={formula} />
      )}
      <p className="text-xs text-soft">
        For Excel 2019 and later, Google Sheets and LibreOffice; where yours separates arguments by semicolons, write
        these for the commas. Numbers and days count where the sheet holds them as numbers and days.
        {helpers.length > 0 &&
          ` A word of a title ends at a space, a line break or one of ${MARKS.replace(/[\s\u00a0]/g, '')}; any other sign counts as a letter, as no formula that every spreadsheet has can ask what is one.`}
      </p>
    </div>
  );
}
