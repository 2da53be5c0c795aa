import { formatCount } from '../../../model/format.ts';
import type { StatedPersona } from '../../../project/schema.ts';
import type { ViewChoices } from '../../../state/fields/view-choices.ts';
import type { ReportAnswer } from '../../../state/verdicts/use-report.ts';
import { useProfileWords } from '../../../state/words/use-words.ts';
import { DealsDrawer } from '../../deals/DealsDrawer.tsx';
import { quotedOf, Said } from '../../triggers/StatedInNotes.tsx';
import { useQuotedPhrase } from '../../words/PhraseButton.tsx';

type Props = { answer: ReportAnswer; choices: ViewChoices; persona: StatedPersona };

const SAYING = ['saying'] as const;

/** Whether the words of what a persona is taken to say stand in the notes on its deals. */
export function SaidInNotes({ answer, choices, persona }: Props) {
  const told = useProfileWords(answer, choices, [persona], SAYING);
  const [showQuotes, quotes] = useQuotedPhrase(answer, choices);
  const of = told.kind === 'ready' ? told.value[0] : undefined;
  if (of === undefined || of.noted === 0) return null;
  return (
    <div className="mt-3 border-t border-line pt-2 text-[13px] text-soft">
      <p>Its words in the {formatCount(of.noted)} deals with notes:</p>
      <ul>
        {of.stated.map((stated) => (
          <li key={stated.text}>
            <Said of={of} onShow={(phrase) => showQuotes(quotedOf(of, phrase))} stated={stated} />
          </li>
        ))}
      </ul>
      {quotes}
      <DealsDrawer />
    </div>
  );
}
