import { fieldLabel } from '../../assumptions/state-filter.ts';
import { formatPoints, formatRatio, formatShare } from '../../model/format.ts';
import type { Persona } from '../../model/persona.ts';
import { Card } from '../../ui/Card.tsx';
import { SmallTable } from '../../ui/SmallTable.tsx';
import type { Within } from '../../verdicts/stratified.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { writeCounted } from '../verdict/figure-words.ts';
import { sentenceCase } from '../verdict/sentence-case.ts';
import { sideNames } from '../verdict/side-names.ts';
import { withinTitle } from './within-words.ts';

/** Fields that leave the comparison as it is are passed over. */
export const telling = ({ within }: Verdict): readonly Within[] =>
  within.filter(({ reverses, differs, uneven }) => reverses || differs || uneven);

type Side = { x: number; n: number };

/** A comparison within each value of a field, where that tells another story than over all deals. */
export function WithinField({
  verdict,
  persona,
  within,
}: {
  verdict: Verdict;
  persona: Persona | null;
  within: Within;
}) {
  const { field, strata, crude, pooled } = within;
  const ratio = verdict.unit === 'ratio';
  const [own, other] = sideNames(verdict.claim, persona);
  const counted = ({ x, n }: Side) => (n === 0 ? 'none' : `${writeCounted('share', x, n)} (${formatShare(x / n, n)})`);
  const apart = (first: Side, second: Side): string => {
    if (first.n === 0 || second.n === 0) return '';
    return ratio
      ? second.x === 0
        ? ''
        : formatRatio(first.x / first.n / (second.x / second.n))
      : formatPoints(first.x / first.n - second.x / second.n, Math.min(first.n, second.n));
  };
  const write = (value: number) => (ratio ? formatRatio(value) : formatPoints(value));
  const all = (side: 'first' | 'second'): Side =>
    strata.reduce((sum, each) => ({ x: sum.x + each[side].x, n: sum.n + each[side].n }), { x: 0, n: 0 });
  return (
    <Card
      note={`Deals without a ${fieldLabel(field)} are left out. Within: each value weighs what both sides have in it.`}
      title={withinTitle(within, ratio)}
    >
      <SmallTable
        caption={withinTitle(within, ratio)}
        columns={[
          { header: sentenceCase(fieldLabel(field)) },
          { header: own, align: 'right' },
          { header: other, align: 'right' },
          { header: ratio ? 'Ratio' : 'Difference', align: 'right' },
        ]}
        rows={[
          ...strata.map(({ value, first, second }) => ({
            key: `value ${value}`,
            cells: [value, counted(first), counted(second), apart(first, second)],
          })),
          { key: 'all', cells: ['All together', counted(all('first')), counted(all('second')), write(crude)] },
          { key: 'within', cells: [`Within ${fieldLabel(field)}`, '', '', write(pooled)] },
        ]}
      />
    </Card>
  );
}
