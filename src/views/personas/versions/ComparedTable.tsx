import type { ComparedLine } from '../../../personas/compare-content.ts';
import { sameText } from '../../../personas/evidence.ts';

type Props = {
  lines: readonly ComparedLine[];
  /** Name of the earlier version; null to read one alone. */
  before: string | null;
  after: string;
};

/** Versions field by field. What went and what came is marked in words and signs, not by colour alone. */
export function ComparedTable({ lines, before, after }: Props) {
  const groups = [...new Set(lines.map(({ group }) => group))];
  const columns = before === null ? 2 : 3;
  return (
    <div className="overflow-x-auto">
      <table className="w-full table-fixed border-collapse text-[13px]">
        <caption className="sr-only">{before === null ? after : `${before} beside ${after}`}</caption>
        <thead>
          <tr className="border-b border-line text-left text-xs text-soft">
            <th className="w-1/5 py-1.5 pr-3 font-medium" scope="col">
              Field
            </th>
            {before !== null && (
              <th className="py-1.5 pr-4 font-medium" scope="col">
                {before}
              </th>
            )}
            <th className="py-1.5 font-medium" scope="col">
              {after}
            </th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group}>
            <tr>
              <th className="pb-1 pt-4 text-left font-semibold" colSpan={columns} scope="rowgroup">
                {group}
              </th>
            </tr>
            {lines
              .filter((line) => line.group === group)
              .map((line) => (
                <tr className="border-t border-line align-top" key={line.key}>
                  <th className="break-words py-1.5 pr-3 text-left font-normal text-soft" scope="row">
                    {line.label === group ? 'All' : line.label}
                  </th>
                  {before !== null && (
                    <td className="py-1.5 pr-4">
                      <Items
                        items={line.before}
                        other={line.changed ? (line.after ?? []) : null}
                        sign="−"
                        word="Gone"
                      />
                    </td>
                  )}
                  <td className="py-1.5">
                    <Items
                      items={line.after}
                      other={before !== null && line.changed ? (line.before ?? []) : null}
                      sign="+"
                      word="New"
                    />
                  </td>
                </tr>
              ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

type ItemsProps = {
  items: readonly string[] | null;
  /** What the other version says; null where both say the same. */
  other: readonly string[] | null;
  sign: string;
  word: string;
};

function Items({ items, other, sign, word }: ItemsProps) {
  if (items === null) return <span className="text-soft">Nothing</span>;
  return items.map((item) => {
    const isOwn = other !== null && !other.some((each) => sameText(each, item));
    return (
      <p className={`relative break-words ${other === null ? '' : 'pl-4'} ${isOwn ? 'font-medium' : ''}`} key={item}>
        {isOwn && (
          <>
            <span aria-hidden="true" className="absolute left-0 text-accent">
              {sign}
            </span>
            <span className="sr-only">{word}: </span>
          </>
        )}
        {item}
      </p>
    );
  });
}
