import { listWords } from '../../assumptions/state-filter.ts';
import { formatCount } from '../../model/format.ts';
import { chooseEmptyWord } from '../../state/imports/change-source.ts';
import type { PlannedSource } from '../../state/imports/load-sources.ts';
import { type EmptyWord, useEmptyWords } from '../../state/imports/use-file-words.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Select } from '../../ui/Select.tsx';
import { SmallTable } from '../../ui/SmallTable.tsx';
import { useDeciding } from './use-deciding.ts';

const MEANINGS = ['empty', 'a value'] as const;

/** Words that stand where nothing was chosen, and those that may: which of them mean "empty". */
export function EmptyWords({ file }: { file: PlannedSource }) {
  const words = useEmptyWords(file);
  switch (words.kind) {
    case 'none':
    case 'asking':
      return <Loading height={80} what="words that may mean “empty”" />;
    case 'failed':
      return <p className="text-contradicted">The words could not be counted: {words.message}</p>;
    case 'ready':
      return words.value.length === 0 ? (
        <p className="text-soft">The file holds none of the words that usually mean “empty”.</p>
      ) : (
        <Counted file={file} words={words.value} />
      );
    default:
      return words satisfies never;
  }
}

function Counted({ file, words }: { file: PlannedSource; words: readonly EmptyWord[] }) {
  const { busy, decide } = useDeciding();
  const { plan } = file.planned;
  const columnsOf = ({ columns }: EmptyWord): string => {
    const names = columns.map((index) => plan.columns[index]?.name ?? '');
    return names.length > 4
      ? `${names.slice(0, 3).join(', ')} and ${formatCount(names.length - 3)} others`
      : listWords(names, 'and');
  };
  return (
    <div className="max-w-3xl">
      <SmallTable
        caption="Words that may mean “empty”"
        columns={[
          { header: 'Word' },
          { header: 'Cells', align: 'right' },
          { header: 'Means' },
          { header: 'Why' },
          { header: 'In' },
        ]}
        rows={words.map((each) => ({
          key: each.word,
          cells: [
            each.word,
            formatCount(each.cells),
            <Select
              bare
              className="min-w-28"
              disabled={busy}
              key="means"
              label={`${each.word} means`}
              onChange={(chosen) =>
                decide(
                  plan.file,
                  chooseEmptyWord(plan, each.word, chosen === 'empty'),
                  `Took ${each.word} in ${plan.file} for ${chosen}`,
                )
              }
              options={MEANINGS.map((value) => ({ value, label: value }))}
              value={each.isEmpty ? 'empty' : 'a value'}
            />,
            <span className="text-soft" key="why">
              {each.isEmpty === each.isUsual ? (each.isEmpty ? 'as usual' : 'not sure') : 'chosen'}
            </span>,
            <span className="text-soft" key="in">
              {columnsOf(each)}
            </span>,
          ],
        }))}
      />
    </div>
  );
}
