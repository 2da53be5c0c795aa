import { useMemo } from 'react';
import { formatCount } from '../../../model/format.ts';
import type { ContactRule } from '../../../personas/contact-rules.ts';
import type { Contacts } from '../../../state/personas/use-contacts.ts';
import type { ReportAnswer } from '../../../state/verdicts/use-report.ts';
import { Card } from '../../../ui/Card.tsx';
import { SmallTable } from '../../../ui/SmallTable.tsx';
import { SeeDeals } from '../../deals/SeeDeals.tsx';
import { contactTally } from './contact-tally.ts';

type Props = { rules: readonly ContactRule[]; contacts: Contacts; answer: ReportAnswer | null };

/** People whom two rules are met by, with the titles they bear. */
export function ContactConflicts({ rules, contacts, answer }: Props) {
  const pairs = useMemo(
    () =>
      contactTally(contacts, rules.length).conflicts.flatMap(({ first, second, both }) => {
        const [one, other] = [rules[first], rules[second]];
        if (one === undefined || other === undefined) return [];
        const titles = contacts.titles.filter(({ states }) => states[first] === 'in' && states[second] === 'in');
        return [{ one, other, people: both.contacts, titles }];
      }),
    [contacts, rules],
  );
  return (
    <Card note="The rule that stands first names them; move it, or exclude words" title="Conflicts">
      {pairs.length === 0 ? (
        <p className="text-soft">Nobody meets two rules.</p>
      ) : (
        <SmallTable
          caption="People who meet two rules"
          columns={[{ header: 'Both rules' }, { header: 'People', align: 'right' }, { header: 'Titles' }]}
          rows={pairs.map(({ one, other, people, titles }) => ({
            key: `${one.id} ${other.id}`,
            cells: [
              `${one.name} and ${other.name}`,
              <span className="whitespace-nowrap" key="people">
                {formatCount(people)}{' '}
                {answer !== null && (
                  <SeeDeals
                    look="figure"
                    name={`See the deals with people who meet the rules of ${one.name} and ${other.name}`}
                    selection={{ of: 'rule', rule: { has: 'people', where: { all: [one.when, other.when] } } }}
                  >
                    deals
                  </SeeDeals>
                )}
              </span>,
              <span className="block min-w-40 whitespace-normal" key="titles">
                {titles
                  .slice(0, 3)
                  .map(({ title, contacts: bearers }) => `${title} ${formatCount(bearers)}`)
                  .join(' · ')}
              </span>,
            ],
          }))}
        />
      )}
    </Card>
  );
}
