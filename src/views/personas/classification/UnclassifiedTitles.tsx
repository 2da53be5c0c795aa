import { formatCount } from '../../../model/format.ts';
import { firstMet } from '../../../personas/tally-rules.ts';
import type { Contacts } from '../../../state/personas/use-contacts.ts';
import { Card } from '../../../ui/Card.tsx';
import { SmallTable } from '../../../ui/SmallTable.tsx';
import { SeeDeals } from '../../deals/SeeDeals.tsx';
import { shareOf } from './rule-words.ts';

const MOST = 10;

/** The titles of people whom no rule names. */
export function UnclassifiedTitles({ contacts: { title: field, titles, groups, untitled } }: { contacts: Contacts }) {
  const all = groups.reduce((sum, { states, contacts }) => sum + (firstMet(states) === null ? contacts : 0), 0);
  const free = titles.filter(({ states }) => firstMet(states) === null);
  return (
    <Card
      {...(untitled !== null && untitled > 0 ? { note: `${formatCount(untitled)} people have no title at all` } : {})}
      title={`Unclassified: ${formatCount(all)}`}
    >
      {all === 0 ? (
        <p className="text-soft">Everybody gets a name.</p>
      ) : free.length === 0 ? (
        <p className="text-soft">None of them has a title.</p>
      ) : (
        <>
          <SmallTable
            caption="Titles of people whom no rule names"
            columns={[{ header: 'Title' }, { header: 'People', align: 'right' }]}
            rows={free.slice(0, MOST).map(({ title, contacts }) => ({
              key: title,
              cells: [
                title,
                <span className="whitespace-nowrap" key="people">
                  {formatCount(contacts)}
                  <span className="text-soft">{shareOf(contacts, all)}</span>{' '}
                  {field !== null && (
                    <SeeDeals
                      look="figure"
                      name={`See the deals with a ${title}`}
                      selection={{ of: 'rule', rule: { has: 'people', where: { field, in: [title] } } }}
                    >
                      deals
                    </SeeDeals>
                  )}
                </span>,
              ],
            }))}
          />
          {free.length > MOST && (
            <p className="mt-2 text-xs text-soft">{formatCount(free.length - MOST)} more titles are borne by fewer.</p>
          )}
        </>
      )}
    </Card>
  );
}
