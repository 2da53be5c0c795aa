import { type ReactNode, useMemo } from 'react';
import { dealsAmong } from '../../assumptions/state-claim.ts';
import { fieldLabel } from '../../assumptions/state-filter.ts';
import { formatCount, formatStatedShare } from '../../model/format.ts';
import type { ReportAnswer } from '../../state/use-report.ts';
import { whatIsUnknown } from '../../state/what-is-unknown.ts';
import { ScreenLink } from '../../ui/ScreenLink.tsx';
import { SeeDeals } from '../deals/SeeDeals.tsx';
import { sentenceCase } from '../verdict/sentence-case.ts';

/** What the figures rest on and what they had to leave out. */
export function TrustLine({ answer }: { answer: ReportAnswer }) {
  const { report, settings, warehouse } = answer;
  const unknown = useMemo(() => whatIsUnknown(answer), [answer]);
  const { deals, unmapped, closed_after_as_of, closed_before_created } = report.counted;
  const aside = warehouse.files.reduce((sum, file) => sum + file.set_aside.length, 0);
  const rows = warehouse.files.length;
  const { foreign_amounts } = warehouse.currency;
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
          {aside > 0 ? (
            <ScreenLink to="/sources">
              {formatCount(aside)} {aside === 1 ? 'row' : 'rows'} set aside, with the reasons
            </ScreenLink>
          ) : (
            'No row set aside'
          )}
        </Fact>
        {unmapped > 0 && (
          <Fact>
            <ScreenLink to="/sources">{formatCount(unmapped)} deals with a stage that nobody has placed</ScreenLink>
          </Fact>
        )}
        {closed_after_as_of > 0 && (
          <Fact>
            {formatCount(closed_after_as_of)} deals closed after {report.as_of} set aside
          </Fact>
        )}
        {closed_before_created > 0 && (
          <Fact>{formatCount(closed_before_created)} deals closed before they were created set aside</Fact>
        )}
        {foreign_amounts > 0 && <Fact>{formatCount(foreign_amounts)} amounts in another currency left out</Fact>}
        {unknown.membership > 0 && (
          <Fact>Whose persona is unknown for {formatCount(unknown.membership)} closed deals</Fact>
        )}
        {unknown.blanks.map(({ field, among, blank, deals: of }) => (
          <Fact key={`${among} ${field}`}>
            {sentenceCase(fieldLabel(field))} blank for {formatCount(blank)} of {formatCount(of)} {dealsAmong(among)}
          </Fact>
        ))}
        <Fact>
          <ScreenLink to="/sources">
            {formatCount(rows)} {rows === 1 ? 'file' : 'files'}
          </ScreenLink>
        </Fact>
        <Fact>
          {formatStatedShare(confidence)} intervals · false discovery held at {formatStatedShare(fdr)}
        </Fact>
      </ul>
    </footer>
  );
}

function Fact({ children }: { children: ReactNode }) {
  return <li>{children}</li>;
}
