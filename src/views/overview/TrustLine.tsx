import { type ReactNode, useMemo } from 'react';
import { dealsAmong } from '../../assumptions/state-claim.ts';
import { fieldLabel } from '../../assumptions/state-filter.ts';
import { formatCount, formatStatedShare } from '../../model/format.ts';
import { writeDay } from '../../model/write-day.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import { whatIsUnknown } from '../../state/verdicts/what-is-unknown.ts';
import { scopeOf, useSearch } from '../../ui/hash-location.ts';
import { ScreenLink } from '../../ui/ScreenLink.tsx';
import { SeeDeals } from '../deals/SeeDeals.tsx';
import { sentenceCase } from '../verdict/sentence-case.ts';
import { asideReasons } from './aside-words.ts';

/** What the figures rest on and what they had to leave out. */
export function TrustLine({ answer }: { answer: ReportAnswer }) {
  const { report, settings, warehouse } = answer;
  const search = useSearch();
  const unknown = useMemo(() => whatIsUnknown(answer), [answer]);
  const { deals, unmapped, closed_after_as_of, closed_before_created } = report.counted;
  const { bulk, same_day } = report.untimed;
  const aside = warehouse.files.flatMap((file) => file.set_aside);
  const rows = warehouse.files.length;
  const { foreign_amounts, foreign_spend } = warehouse.currency;
  const { confidence, fdr } = settings.method;
  return (
    <footer className="mt-8 border-t border-line pt-3">
      <h2 className="sr-only">What the figures rest on</h2>
      <ul className="flex flex-wrap gap-x-5 gap-y-1.5 text-xs text-soft">
        <Fact>
          Pipeline:{' '}
          <SeeDeals look="figure" name={`See all ${formatCount(deals)} deals`} selection={{ of: 'all' }}>
            {formatCount(deals)} deals
          </SeeDeals>
          {report.window_name !== '' && `, figures over ${report.window_name}`}
        </Fact>
        <Fact>
          {aside.length === 0 ? (
            'No row set aside'
          ) : (
            <>
              <ScreenLink to="/sources">{counted(aside.length, 'row')} set aside</ScreenLink>: {asideReasons(aside)}
            </>
          )}
        </Fact>
        {unmapped > 0 && (
          <Fact>
            <ScreenLink to="/sources">{counted(unmapped, 'deal')} with a stage that nobody has placed</ScreenLink>
          </Fact>
        )}
        {closed_after_as_of > 0 && (
          <Fact>
            {counted(closed_after_as_of, 'deal')} left out: closed after {writeDay(report.as_of ?? '')}
          </Fact>
        )}
        {closed_before_created > 0 && (
          <Fact>{counted(closed_before_created, 'deal')} left out: closed before created</Fact>
        )}
        {bulk.length > 0 && (
          <Fact>
            {counted(
              bulk.reduce((sum, { losses }) => sum + losses, 0),
              'loss',
              'losses',
            )}{' '}
            closed in one go (
            {bulk.length > MOST_DAYS ? `${bulk.length} days` : bulk.map(({ day }) => writeDay(day)).join(', ')}), in no
            length of time
          </Fact>
        )}
        {same_day !== null && (
          <Fact>{counted(same_day.deals, 'deal')} opened and closed on one day, in no length of time</Fact>
        )}
        {foreign_amounts + foreign_spend > 0 && (
          <Fact>
            <ScreenLink to="/sources">
              {[
                ...(foreign_amounts > 0 ? [counted(foreign_amounts, 'amount')] : []),
                ...(foreign_spend > 0 ? [counted(foreign_spend, 'campaign cost')] : []),
              ].join(' and ')}{' '}
              left out
            </ScreenLink>
            : another currency, no rate
          </Fact>
        )}
        {unknown.membership > 0 && <Fact>Persona unknown for {counted(unknown.membership, 'closed deal')}</Fact>}
        {unknown.blanks.map(({ field, among, blank, deals: of }) => (
          <Fact key={`${among} ${field}`}>
            {sentenceCase(fieldLabel(field))} blank for {formatCount(blank)} of {formatCount(of)} {dealsAmong(among)}
          </Fact>
        ))}
        <Fact>
          <ScreenLink to="/sources">{counted(rows, 'file')}</ScreenLink>,{' '}
          <ScreenLink search={withQuality(search)} to="/sources">
            what of their quality weakens which verdict
          </ScreenLink>
        </Fact>
        <Fact>
          {formatStatedShare(confidence)} intervals · false discovery held at {formatStatedShare(fdr)}
        </Fact>
      </ul>
    </footer>
  );
}

// More days than these are told by their number.
const MOST_DAYS = 2;

const counted = (count: number, one: string, several = `${one}s`): string =>
  `${formatCount(count)} ${count === 1 ? one : several}`;

/** The scope in force, and the part of the screen to go to. */
function withQuality(search: string): string {
  const query = new URLSearchParams(scopeOf(search));
  query.set('at', 'quality');
  return query.toString();
}

function Fact({ children }: { children: ReactNode }) {
  return <li>{children}</li>;
}
