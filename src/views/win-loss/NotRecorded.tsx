import type { WinLossFields } from '../../state/win-loss/win-loss.ts';
import type { LostDealTable } from '../../tables/lost-deal-codes.ts';
import { howToGet } from '../../verdicts/explain/how-to-get.ts';
import { MissingColumns } from './MissingColumns.tsx';
import { STAGE_HOW } from './StageLost.tsx';

type Props = { fields: WinLossFields; losses: LostDealTable | null; hasStage: boolean };

/** What this screen would say with further columns, and where those come from. Nothing where all are there. */
export function NotRecorded({ fields, losses, hasStage }: Props) {
  const asked = losses?.columns.includes('interview_source') === true && losses.columns.includes('reason_primary');
  const missing = [
    fields.loss_reason === null && { what: 'Why deals were lost', how: howToGet('loss_reason') },
    fields.win_reason === null && { what: 'Why deals were won', how: howToGet('win_reason') },
    fields.competitor === null && { what: 'Competitors that were met', how: howToGet('competitor') },
    fields.stage_lost === null && {
      what: 'The stage that lost deals had reached',
      how: `${hasStage ? 'The stage of a lost deal says only that it is lost. ' : ''}${STAGE_HOW}`,
    },
    !asked && {
      what: 'What buyers say beside what reps note',
      how: 'Import the list of lost deals with the reason buyers gave and an interview source, and the id of each deal.',
    },
    fields.objections === null && {
      what: 'First against late objections',
      how: 'Add “First objection” and “Late objection” to the deal export.',
    },
    fields.owner === null && { what: 'Reasons rep by rep', how: howToGet('owner') },
  ].filter((each) => each !== false);
  return <MissingColumns missing={missing} />;
}
