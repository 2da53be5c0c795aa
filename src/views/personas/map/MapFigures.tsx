import { formatCount, formatMoneyShort, formatShare, formatShareRange } from '../../../model/format.ts';
import type { StatedPersona } from '../../../project/schema.ts';
import { countVerdicts, type PersonaFigures, personaFigures } from '../../../state/personas/persona-figures.ts';
import type { PersonaRow } from '../../../state/verdicts/report.ts';
import type { ReportAnswer } from '../../../state/verdicts/use-report.ts';
import { VerdictIcon } from '../../../ui/VerdictIcon.tsx';
import { VERDICT_LOOK, VERDICT_ORDER } from '../../../ui/verdict-look.ts';
import { SeeDeals } from '../../deals/SeeDeals.tsx';

type Props = { row: PersonaRow | null; answer: ReportAnswer | null; waiting: boolean };

/** What deals say of a persona, or why they say nothing. */
function figuresOf({ row, answer, waiting }: Props): PersonaFigures | string {
  if (row === null || answer === null) return waiting ? 'Being counted' : 'No deals yet';
  return personaFigures(row, answer.settings.method.confidence) ?? `No file has a “${row.missing}” column`;
}

const Quiet = ({ children }: { children: string }) => <span className="text-soft">{children}</span>;

/** "33%", below it its wins and its likely range. */
export function WinRate(props: Props) {
  const figures = figuresOf(props);
  if (typeof figures === 'string') return <Quiet>{figures}</Quiet>;
  const { x, n, estimate, interval } = figures.win_rate;
  if (estimate === null || interval === null) return <Quiet>No closed deals</Quiet>;
  const { id = null, name = '' } = props.row ?? {};
  return (
    <>
      <SeeDeals
        look="figure"
        name={`${formatShare(estimate, n)} of ${formatCount(n)} closed deals won. See the deals of ${name}`}
        narrowing={{ outcome: 'closed' }}
        selection={{ of: 'persona', persona: id }}
      >
        <span className="text-[15px] font-semibold">{formatShare(estimate, n)}</span>
      </SeeDeals>
      <span className="block text-soft">
        {formatCount(x)} of {formatCount(n)} won, likely {formatShareRange(interval[0], interval[1], n)}
      </span>
    </>
  );
}

/** Its part of the open value, with the deals behind it. */
export function OpenDeals(props: Props) {
  const figures = figuresOf(props);
  if (typeof figures === 'string') return <Quiet>{figures}</Quiet>;
  const { deals, amount, share } = figures.open;
  if (deals === 0) return <Quiet>No open deals</Quiet>;
  const { id = null, name = '' } = props.row ?? {};
  const counted = `${formatCount(deals)} open ${deals === 1 ? 'deal' : 'deals'}`;
  return (
    <>
      <SeeDeals
        look="figure"
        name={`${counted}. See the open deals of ${name}`}
        narrowing={{ outcome: 'open' }}
        selection={{ of: 'persona', persona: id }}
      >
        <span className="text-[15px] font-semibold">{share === null ? counted : formatShare(share)}</span>
      </SeeDeals>
      <span className="block text-soft">
        {share === null
          ? 'no amounts to share out'
          : `${counted}${amount === null ? '' : `, ${formatMoneyShort(amount, props.answer?.settings.currency)}`}`}
      </span>
    </>
  );
}

/** How many of its assumptions stand where, and how many beliefs no data answer. */
export function Verdicts({ persona, ...props }: Props & { persona: StatedPersona }) {
  const beliefs = persona.assumptions.filter(({ claim }) => claim.measure === 'belief').length;
  const claims = persona.assumptions.length - beliefs;
  if (persona.assumptions.length === 0) return <Quiet>Nothing stated</Quiet>;
  const verdicts = props.row === null ? null : countVerdicts(props.row);
  return (
    <ul className="grid gap-0.5">
      {verdicts === null
        ? claims > 0 && <li className="text-soft">{formatCount(claims)} stated, none tested yet</li>
        : VERDICT_ORDER.filter((verdict) => verdicts[verdict] > 0).map((verdict) => (
            <li className={`flex items-center gap-1.5 ${VERDICT_LOOK[verdict].text}`} key={verdict}>
              <VerdictIcon verdict={verdict} />
              {formatCount(verdicts[verdict])} {VERDICT_LOOK[verdict].counted(verdicts[verdict])}
            </li>
          ))}
      {beliefs > 0 && (
        <li className="text-soft">
          {formatCount(beliefs)} {beliefs === 1 ? 'belief' : 'beliefs'}
        </li>
      )}
    </ul>
  );
}
