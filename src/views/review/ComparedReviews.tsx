import { useMemo, useState } from 'react';
import { comparePacks, type Pair } from '../../review/compare-packs.ts';
import type { FrozenVerdict, Pack, Review } from '../../review/review.ts';
import { Card } from '../../ui/Card.tsx';
import { Select } from '../../ui/Select.tsx';
import { SmallTable } from '../../ui/SmallTable.tsx';
import { VerdictBadge } from '../../ui/VerdictBadge.tsx';
import { writeFigure } from '../verdict/figure-words.ts';
import { sentenceCase } from '../verdict/sentence-case.ts';

type Props = { pack: Pack; others: readonly Review[]; currency: string | undefined };

/** This review beside another. A change is withheld, with the reason, where the two do not rest on the same. */
export function ComparedReviews({ pack, others, currency }: Props) {
  const [chosen, choose] = useState('');
  const other = others.find(({ id }) => id === chosen)?.pack ?? null;
  const pairs = useMemo(() => {
    if (other === null) return [];
    return other.held_on <= pack.held_on ? comparePacks(other, pack) : comparePacks(pack, other);
  }, [other, pack]);
  return (
    <Card title="Beside another review">
      <Select
        className="max-w-xs"
        label="Compare with"
        onChange={choose}
        options={[
          { value: '', label: 'Choose a review' },
          ...others.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={chosen}
      />
      {other !== null && (
        <div className="mt-4">
          <SmallTable
            caption="Every assumption in the two reviews"
            columns={[
              { header: 'Assumption' },
              { header: 'Earlier' },
              { header: 'Later' },
              { header: 'Change', align: 'right' },
            ]}
            rows={pairs.map((pair) => ({
              key: `${(pair.later ?? pair.earlier)?.persona} ${(pair.later ?? pair.earlier)?.assumption}`,
              cells: [
                nameOf(pair),
                stood(pair.earlier, currency),
                stood(pair.later, currency),
                changed(pair, currency),
              ],
            }))}
          />
        </div>
      )}
    </Card>
  );
}

function nameOf({ earlier, later }: Pair): string {
  const verdict = later ?? earlier;
  return verdict === null ? '' : `${verdict.persona_name ?? 'All personas'}: ${verdict.stated}`;
}

function stood(verdict: FrozenVerdict | null, currency: string | undefined) {
  if (verdict === null) return '–';
  const n = verdict.n ?? 0;
  return (
    <span className="grid justify-items-start gap-0.5">
      <VerdictBadge label={verdict.label} verdict={verdict.verdict} />
      <span className="text-soft">
        {verdict.estimate === null
          ? `n ${n}`
          : `${writeFigure({ unit: verdict.unit, n }, verdict.estimate, currency)}, n ${n}`}
      </span>
    </span>
  );
}

function changed({ delta, because, later }: Pair, currency: string | undefined): string {
  if (because.length > 0) return sentenceCase(`not compared: ${because.join('; ')}`);
  if (delta === null || later === null) return '–';
  const unit = later.unit === 'share' ? 'points' : later.unit;
  const words = writeFigure({ unit, n: later.n ?? 0 }, delta, currency);
  return delta > 0 ? `+${words}` : words;
}
