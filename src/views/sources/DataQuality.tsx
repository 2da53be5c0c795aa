import { useQuality } from '../../state/imports/use-quality.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { askedOf } from '../verdict/asked-of.ts';
import { withoutRule } from '../verdict/side-names.ts';
import { QualityIssues } from './QualityIssues.tsx';
import { useArrival } from './use-arrival.ts';

/** What is wrong with the data of the open project, and which verdicts rest on it. */
export function DataQuality({ answer }: { answer: ReportAnswer }) {
  const quality = useQuality(answer);
  const place = useArrival<HTMLDivElement>('at', 'quality', quality.kind === 'ready');
  const { report, questions } = answer;
  switch (quality.kind) {
    case 'none':
    case 'asking':
      return <Loading height={200} what="the quality of the data" />;
    case 'failed':
      return (
        <ErrorPanel
          remedy="Reload the page: your files and personas are kept."
          title="The quality of the data could not be looked at"
          what={quality.message}
        />
      );
    case 'ready':
      return (
        <div className="scroll-mt-4" ref={place.ref}>
          <QualityIssues
            nameOf={(name) => {
              const verdict = report.verdicts.find(
                ({ persona, assumption }) => persona === name.persona && assumption === name.assumption,
              );
              const asked = askedOf(questions, name);
              const whose = asked?.persona?.name;
              const words =
                verdict === undefined
                  ? name.assumption
                  : withoutRule(verdict.stated, verdict.claim, asked?.persona ?? null);
              return whose === undefined ? words : `${whose}: ${words}`;
            }}
            quality={quality.value}
            verdicts={report.verdicts.filter(({ verdict }) => verdict !== 'untestable').length}
          />
        </div>
      );
    default:
      return quality satisfies never;
  }
}
