import { formatCount } from '../../model/format.ts';
import { OUTCOMES, type Outcome } from '../../model/outcome.ts';
import type { LabelColumn } from '../../state/imports/label-column.ts';
import { type OutcomeOrigin, outcomeOrigins } from '../../state/imports/why-outcome.ts';
import type { OutcomeLabel } from '../../tables/outcomes.ts';
import { Select } from '../../ui/Select.tsx';
import { SmallTable } from '../../ui/SmallTable.tsx';

const OUTCOME_WORDS: Record<Outcome, string> = {
  won: 'won',
  lost: 'lost',
  open: 'open',
  unmapped: 'unmapped',
};

const WHY: Record<OutcomeOrigin, string> = {
  chosen: 'chosen',
  rest: 'as every other',
  recognised: 'recognised',
  'taken-as-open': 'taken as open',
  'not-recognised': 'not recognised',
};

type Props = {
  /** What the labels stand in. */
  says: LabelColumn;
  labels: readonly OutcomeLabel[];
  /** What a person has said; `*` is every other label. */
  given: Readonly<Record<string, string>> | undefined;
  busy: boolean;
  onPlace: (label: string, outcome: Outcome, words: string) => void;
};

/** What each stage means, with its deals; those that nobody has placed come first. */
export function StageMeanings({ says, labels, given, busy, onPlace }: Props) {
  const origins = outcomeOrigins(labels, given);
  const unmapped = labels.filter(({ outcome }) => outcome === 'unmapped');
  const lost = unmapped.reduce((sum, { deals }) => sum + deals, 0);
  return (
    <>
      {unmapped.length > 0 && (
        <p className="mb-2 rounded-md border border-at-risk bg-at-risk-wash px-3 py-2" role="status">
          {unmapped.length === 1 ? `One ${says.each} is` : `${unmapped.length} ${says.each}s are`} not placed, so{' '}
          {formatCount(lost)} {lost === 1 ? 'deal is' : 'deals are'} in no rate.
        </p>
      )}
      <div className="max-w-2xl">
        <SmallTable
          caption={`What each ${says.each} means`}
          columns={[
            { header: says.header },
            { header: 'Deals', align: 'right' },
            { header: 'Means' },
            { header: 'Why' },
          ]}
          rows={[...unmapped, ...labels.filter(({ outcome }) => outcome !== 'unmapped')].map(
            ({ label, deals, outcome }) => ({
              key: label,
              cells: [
                <span className={outcome === 'unmapped' ? 'font-semibold text-at-risk' : ''} key="label">
                  {label === '' ? 'empty' : label}
                </span>,
                formatCount(deals),
                <Select
                  bare
                  className="min-w-28"
                  disabled={busy}
                  key="outcome"
                  label={`${label === '' ? `An empty ${says.each}` : label} means`}
                  onChange={(chosen) =>
                    onPlace(
                      label,
                      chosen,
                      `Placed ${label === '' ? `the empty ${says.each}` : `the ${says.each} ${label}`} as ${OUTCOME_WORDS[chosen]}`,
                    )
                  }
                  options={OUTCOMES.map((value) => ({ value, label: OUTCOME_WORDS[value] }))}
                  value={outcome}
                />,
                <span className="text-soft" key="why">
                  {WHY[origins.get(label) ?? 'not-recognised']}
                </span>,
              ],
            }),
          )}
        />
      </div>
    </>
  );
}
