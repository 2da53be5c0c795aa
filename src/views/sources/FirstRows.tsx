import type { ReactNode } from 'react';
import { chooseHeader } from '../../state/change-source.ts';
import type { PlannedSource } from '../../state/load-sources.ts';
import type { LinePart, PreviewRow } from '../../state/preview-file.ts';
import { useFilePreview } from '../../state/use-file-preview.ts';
import { Button } from '../../ui/Button.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { useDeciding } from './use-deciding.ts';

const LOOKS: Record<LinePart, { words: string; row: string }> = {
  preamble: { words: 'above', row: 'text-soft italic' },
  header: { words: 'header', row: 'bg-accent-wash font-semibold' },
  data: { words: '', row: '' },
  'set aside': { words: 'set aside', row: 'bg-at-risk-wash' },
  blank: { words: 'blank', row: 'text-soft' },
  footer: { words: 'footer', row: 'text-soft italic' },
};

const MOST_CELLS = 40;
/** As many rows below the header may be the header instead. */
const ROWS_BELOW = 3;

/** Both ends of the file as it came, with what each line was taken for. */
export function FirstRows({ file }: { file: PlannedSource }) {
  const preview = useFilePreview(file);
  switch (preview.kind) {
    case 'none':
    case 'asking':
      return <Loading height={160} what="the first rows" />;
    case 'failed':
      return <p className="text-contradicted">The rows could not be shown: {preview.message}</p>;
    case 'ready': {
      const { first, last, between } = preview.value;
      const width = Math.min(MOST_CELLS, Math.max(1, ...[...first, ...last].map(({ cells }) => cells.length)));
      const lastHeader = (file.planned.plan.header_line ?? file.planned.plan.lines.preamble) + ROWS_BELOW;
      const label = `First rows of ${file.given.name}`;
      return (
        <ScrollRegion className="rounded-md border border-line" label={label} maxHeight={420}>
          <table className="w-full border-separate border-spacing-0 text-xs">
            <caption className="sr-only">{label}</caption>
            <thead className="sr-only">
              <tr>
                <th scope="col">Line</th>
                <th scope="col">Taken for</th>
                <th colSpan={width} scope="colgroup">
                  Values
                </th>
              </tr>
            </thead>
            <tbody>
              {first.map((row) => (
                <Row key={row.line} row={row} width={width}>
                  {row.line <= lastHeader && <HeaderHere file={file} row={row} />}
                </Row>
              ))}
              {between && (
                <tr>
                  <td className="px-2 py-1 text-soft" colSpan={width + 2}>
                    …
                  </td>
                </tr>
              )}
              {last.map((row) => (
                <Row key={row.line} row={row} width={width} />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      );
    }
    default:
      return preview satisfies never;
  }
}

/** A line near the top may be the header instead. */
function HeaderHere({ file, row: { line, part } }: { file: PlannedSource; row: PreviewRow }) {
  const { busy, decide } = useDeciding();
  if (part !== 'preamble' && part !== 'data' && part !== 'set aside') return null;
  return (
    <Button
      aria-label={`Line ${line} is the header`}
      disabled={busy}
      look="quiet"
      onClick={() => decide(file.planned.plan.file, chooseHeader(line))}
      size="small"
    >
      header?
    </Button>
  );
}

type RowProps = { row: PreviewRow; width: number; children?: ReactNode };

function Row({ row: { line, part, cells }, width, children }: RowProps) {
  const look = LOOKS[part];
  const cell = 'max-w-56 truncate border-b border-line px-2 py-1';
  const named = Array.from({ length: width }, (_, index) => ({ key: `c${index}`, text: cells[index] ?? '' }));
  return (
    <tr className={look.row}>
      <th
        className="sticky left-0 border-b border-line bg-surface px-2 py-1 text-right font-normal text-soft"
        scope="row"
      >
        {line}
      </th>
      <td className="whitespace-nowrap border-b border-line px-2 py-1 not-italic text-soft">
        {look.words} {children}
      </td>
      {named.map(({ key, text }) => (
        <td className={cell} key={key} title={text.length > 30 ? text : undefined}>
          {text}
        </td>
      ))}
    </tr>
  );
}
