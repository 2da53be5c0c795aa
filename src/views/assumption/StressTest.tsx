import { formatShare } from '../../model/format.ts';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import { VerdictRows } from '../../ui/VerdictRows.tsx';
import { VERDICT_LOOK } from '../../ui/verdict-look.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { fileOf } from './chart-file.ts';
import { countedWords, DEFINITION_NAMES, speaks, stressNote, stressSummary, stressTitle } from './definition-words.ts';
import { figureTable } from './figure-table.ts';

/** There is nothing to compare where a claim can be read in one way only, or not at all. */
export const hasStressTest = ({ variants, sets }: Verdict): boolean => sets !== null && variants.length > 1;

/** The verdict under each definition of the win rate. */
export function StressTest({ verdict, currency }: { verdict: Verdict; currency: string | undefined }) {
  const { variants, sets, decided_by } = verdict;
  if (sets === null) return null;
  const write = (share: number) => formatShare(share);
  const framed = figureTable(
    [
      { header: 'Definition' },
      { header: 'Counted' },
      { header: 'Win rate', write },
      { header: 'Likely from', write },
      { header: 'Likely to', write },
      { header: 'Verdict' },
    ],
    variants.map((variant) => [
      DEFINITION_NAMES[variant.definition],
      countedWords(variant, currency),
      variant.estimate,
      variant.interval?.[0] ?? null,
      variant.interval?.[1] ?? null,
      variant.verdict !== null && speaks(variant) ? VERDICT_LOOK[variant.verdict].word : 'Cannot be told',
    ]),
  );
  return (
    <ChartFrame
      {...framed}
      fileName={fileOf(verdict, 'definitions')}
      note={stressNote(verdict)}
      summary={stressSummary(verdict, currency)}
      title={stressTitle(verdict)}
    >
      <VerdictRows
        claim={sets.claim}
        rows={variants.map((variant) => ({
          name: DEFINITION_NAMES[variant.definition],
          counted: countedWords(variant, currency),
          estimate: variant.estimate,
          interval: variant.interval,
          verdict: speaks(variant) ? variant.verdict : null,
          decides: variant.definition === decided_by,
        }))}
        tolerated={sets.tolerated}
        unit="share"
      />
    </ChartFrame>
  );
}
