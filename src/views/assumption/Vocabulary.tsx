import type { Asked as AskedClaim } from '../../assumptions/questionnaire.ts';
import type { ViewChoices } from '../../state/fields/view-choices.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import { useVocabulary } from '../../state/words/use-vocabulary.ts';
import { Card } from '../../ui/Card.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { Loading } from '../../ui/Loading.tsx';
import type { Verdict } from '../../verdicts/verdict.ts';
import { VocabularyFigure } from '../words/VocabularyFigure.tsx';
import { fileOf } from './chart-file.ts';

type Props = { answer: ReportAnswer; asked: AskedClaim; choices: ViewChoices; verdict: Verdict };

export const hasVocabulary = ({ claim, evidence }: Verdict): boolean =>
  claim.measure === 'language' && evidence.kind === 'rate';

/** The words of a claim's persona beside those of its deals. */
export function Vocabulary({ answer, asked, choices, verdict }: Props) {
  const told = useVocabulary(answer, choices, asked);
  switch (told.kind) {
    case 'none':
      return null;
    case 'asking':
      return (
        <Card title="The persona’s words and the customers’">
          <Loading height={320} what="what was noted on deals" />
        </Card>
      );
    case 'failed':
      return (
        <ErrorPanel
          remedy="Reload the page: nothing is lost."
          title="The notes could not be read"
          what={told.message}
        />
      );
    case 'ready':
      return (
        <VocabularyFigure
          answer={answer}
          choices={choices}
          fileName={fileOf(verdict, 'words')}
          name={asked.persona?.name ?? null}
          speakers={{ of: 'claim', asked }}
          told={told.value}
        />
      );
    default:
      return told satisfies never;
  }
}
