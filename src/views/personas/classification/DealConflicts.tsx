import { formatCount } from '../../../model/format.ts';
import type { Counts } from '../../../model/outcome.ts';
import { type RuleTally, totalOf } from '../../../personas/tally-rules.ts';
import type { StatedPersona } from '../../../project/schema.ts';
import { Card } from '../../../ui/Card.tsx';
import { SmallTable } from '../../../ui/SmallTable.tsx';
import { SeeDeals } from '../../deals/SeeDeals.tsx';

type Props = { tally: RuleTally<keyof Counts>; personas: readonly StatedPersona[] };

/** Deals that two rules are met by, pair by pair. */
export function DealConflicts({ tally: { conflicts }, personas }: Props) {
  const named = conflicts.flatMap(({ first, second, both }) => {
    const [one, other] = [personas[first], personas[second]];
    return one === undefined || other === undefined ? [] : [{ one, other, both }];
  });
  return (
    <Card note="The rule that stands first names them; move it, or narrow one of the two" title="Conflicts">
      {named.length === 0 ? (
        <p className="text-soft">No deal meets two rules.</p>
      ) : (
        <SmallTable
          caption="Deals that meet two rules"
          columns={[
            { header: 'Both rules' },
            { header: 'Deals', align: 'right' },
            { header: 'Won · lost · open', align: 'right' },
            { header: 'Named' },
          ]}
          rows={named.map(({ one, other, both }) => ({
            key: `${one.id} ${other.id}`,
            cells: [
              `${one.name} and ${other.name}`,
              <SeeDeals
                key="see"
                look="figure"
                name={`See the deals that meet the rules of ${one.name} and ${other.name}`}
                selection={{ of: 'classified', persona: one.id, both: other.id, values: [] }}
              >
                {formatCount(totalOf(both))}
              </SeeDeals>,
              [both.won, both.lost, both.open].map(formatCount).join(' · '),
              one.name,
            ],
          }))}
        />
      )}
    </Card>
  );
}
