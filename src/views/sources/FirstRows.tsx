import { formatCount } from '../../model/format.ts';
import type { PlannedSource } from '../../state/imports/load-sources.ts';
import type { LinePart } from '../../state/imports/mark-lines.ts';
import type { PreviewRow } from '../../state/imports/preview-file.ts';
import { useFilePreview } from '../../state/imports/use-file-preview.ts';
import { Loading } from '../../ui/Loading.tsx';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { Select } from '../../ui/Select.tsx';
import { useDeciding } from './use-deciding.ts';

const LOOKS: Record<LinePart, { words: string; row: string }> = {
  preamble: { words: 'above', row: 'text-soft italic' },
  header: { words: 'header', row: 'bg-accent-wash font-semibold' },
  data: { words: 'data', row: '' },
  'set aside': { words: 'set aside', row: 'bg-at-risk-wash' },
  blank: { words: 'blank', row: 'text-soft' },
  footer: { words: 'footer', row: 'text-soft italic' },
};

const MOST_CELLS = 40;

/** Both ends of the file as it came, with what each line was taken for; at the borders of the data it can be moved. */
export function FirstRows({ file }: { file: PlannedSource }) {
  const preview = useFilePreview(file);
  switch (preview.kind) {
    case 'none':
    case 'asking':
      return <Loading height={160} what="the first rows" />;
    case 'failed':
      return <p className="text-contradicted">The rows could not be shown: {preview.message}</p>;
    case 'ready': {
      const { first, last, between, beyond } = preview.value;
      const width = Math.min(MOST_CELLS, Math.max(1, ...[...first, ...last].map(({ cells }) => cells.length)));
      const label = `First rows of ${file.given.name}`;
      return (
        <ScrollRegion className="rounded-md border border-line" label={label} maxHeight={640}>
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
                <Row file={file.planned.plan.file} key={row.line} row={row} width={width} />
              ))}
              {between && <Gap words="…" width={width} />}
              {last.map((row) => (
                <Row file={file.planned.plan.file} key={row.line} row={row} width={width} />
              ))}
              {beyond > 0 && <Gap words={`… and ${formatCount(beyond)} more`} width={width} />}
            </tbody>
          </table>
        </ScrollRegion>
      );
    }
    default:
      return preview satisfies never;
  }
}

function Gap({ words, width }: { words: string; width: number }) {
  return (
    <tr>
      <td className="px-2 py-1 text-soft" colSpan={width + 2}>
        {words}
      </td>
    </tr>
  );
}

/** What a line is, to be said otherwise where it stands at a border of the data. */
function TakenFor({ file, row: { line, part, may_be } }: { file: string; row: PreviewRow }) {
  const { busy, decide } = useDeciding();
  if (may_be.length === 0) return <>{part === 'data' ? '' : LOOKS[part].words}</>;
  const move = (chosen: LinePart) => {
    const found = may_be.find((each) => each.part === chosen);
    if (found !== undefined) decide(file, found.change, `Took line ${line} of ${file} for ${LOOKS[chosen].words}`);
  };
  return (
    <Select
      bare
      className="min-w-20"
      dense
      disabled={busy}
      label={`Line ${line} is`}
      onChange={move}
      options={[part, ...may_be.map((each) => each.part)].map((value) => ({ value, label: LOOKS[value].words }))}
      value={part}
    />
  );
}

function Row({ file, row, width }: { file: string; row: PreviewRow; width: number }) {
  const { line, part, cells } = row;
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
        <TakenFor file={file} row={row} />
      </td>
      {named.map(({ key, text }) => (
        <td className={cell} key={key} title={text.length > 30 ? text : undefined}>
          {text}
        </td>
      ))}
    </tr>
  );
}
