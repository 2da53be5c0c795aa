import { formatCount } from '../../model/format.ts';
import { closedDeals } from '../../model/outcome.ts';
import type { Narrowing } from '../../state/deals/deal-selection.ts';
import { useDealCounts } from '../../state/deals/use-deal-counts.ts';
import type { ViewChoices } from '../../state/fields/view-choices.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import { usePath, useSearch } from '../../ui/hash-location.ts';
import type { DealsAddress } from './deals-address.ts';
import { changeDeals } from './deals-history.ts';

type Props = { address: DealsAddress; answer: ReportAnswer; choices: ViewChoices };
type Choice = { outcome: Narrowing['outcome']; word: string; count: number };

/** Won, lost and open with their numbers; pressed, a button shows only these. */
export function OutcomeChoice({ address, answer, choices }: Props) {
  const path = usePath();
  const search = useSearch();
  const { selection, narrowing } = address;
  const counts = useDealCounts(answer, choices, selection, narrowing.value);
  if (counts === null) return <div className="min-h-8" />;
  const closed = closedDeals(counts);
  const parts: Choice[] = [
    { outcome: 'won', word: 'won', count: counts.won },
    { outcome: 'lost', word: 'lost', count: counts.lost },
    { outcome: 'open', word: 'open', count: counts.open },
  ];
  const all: Choice = { outcome: undefined, word: 'in all', count: closed + counts.open };
  const both: Choice[] = closed > 0 && counts.open > 0 ? [{ outcome: 'closed', word: 'closed', count: closed }] : [];
  const offered = [all, ...both, ...parts].filter(({ outcome, count }) => count > 0 || outcome === narrowing.outcome);
  return (
    <fieldset className="flex flex-wrap gap-1">
      <legend className="sr-only">Outcome</legend>
      {offered.map(({ outcome, word, count }) => {
        const pressed = narrowing.outcome === outcome;
        return (
          <button
            aria-pressed={pressed}
            className={`min-h-8 rounded-md border px-2.5 text-[13px] ${
              pressed
                ? 'border-accent bg-accent-wash font-semibold text-accent'
                : 'border-line text-soft hover:bg-sunken'
            }`}
            key={word}
            onClick={() => changeDeals({ path, search }, { selection, narrowing: withOutcome(narrowing, outcome) })}
            type="button"
          >
            {formatCount(count)} {word}
          </button>
        );
      })}
    </fieldset>
  );
}

function withOutcome({ value }: Narrowing, outcome: Narrowing['outcome']): Narrowing {
  return { ...(value === undefined ? {} : { value }), ...(outcome === undefined ? {} : { outcome }) };
}
