import { formatCount } from '../../model/format.ts';
import type { Counts } from '../../model/outcome.ts';
import { rateFigure } from '../../state/verdicts/evidence-figures.ts';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SmallTable } from '../../ui/SmallTable.tsx';
import { SeeDeals } from '../deals/SeeDeals.tsx';
import { OpenInSql } from '../sql/OpenInSql.tsx';
import type { SpendView } from './spend-view.ts';
import { shareWords } from './spend-words.ts';

/** The list says nobody that campaigns were aimed at: whose deals they brought, without what these cost. */
export function PersonasBrought({ view }: { view: SpendView }) {
  const { all, by, personas, method } = view;
  const { of, nobody } = all.totals;
  const rows: { id: string | null; name: string; counts: Counts | undefined }[] = [
    ...personas.map(({ id, name }) => ({ id, name, counts: of.get(id) })),
    { id: null, name: 'No persona', counts: nobody },
  ];
  const title = 'Whose deals campaigns brought';
  if (personas.length === 0) {
    return (
      <Card title={title}>
        <EmptyState title="There are no personas yet">
          Once there is one, the deals that campaigns brought are told apart by it.
        </EmptyState>
      </Card>
    );
  }
  if (by !== 'deals') {
    return (
      <Card title={title}>
        <EmptyState title="Nothing says it">
          The list of campaigns does not say whom they were aimed at, and no deal is known to come from one.
        </EmptyState>
      </Card>
    );
  }
  return (
    <Card
      actions={
        <OpenInSql look="faint" of={{ query: view.queryBrought(rows) }} size="small" what="deals of each persona" />
      }
      note="By the persona of the deal. What a campaign cost cannot be divided among personas: an audience column in the list of campaigns would say whom it was aimed at."
      title={title}
    >
      <SmallTable
        caption={title}
        columns={[
          { header: 'Persona' },
          { header: 'Deals', align: 'right' },
          { header: 'Closed', align: 'right' },
          { header: 'Won', align: 'right' },
          { header: 'Win rate', align: 'right' },
        ]}
        rows={rows.map(({ id, name, counts = { won: 0, lost: 0, open: 0 } }) => {
          const closed = counts.won + counts.lost;
          const { estimate, interval } = rateFigure({ x: counts.won, n: closed }, method.confidence);
          const see = (count: number, what: string, outcome?: 'closed' | 'won') => (
            <SeeDeals
              key={what}
              look="figure"
              name={`See the ${formatCount(count)} ${what} of ${name} that campaigns brought`}
              narrowing={outcome === undefined ? {} : { outcome }}
              selection={{ of: 'campaigns', persona: id, values: [] }}
            >
              {formatCount(count)}
            </SeeDeals>
          );
          return {
            key: id ?? '',
            quiet: id === null,
            cells: [
              name,
              see(closed + counts.open, 'deals'),
              see(closed, 'closed deals', 'closed'),
              see(counts.won, 'won deals', 'won'),
              shareWords(estimate, interval, closed),
            ],
          };
        })}
      />
    </Card>
  );
}
