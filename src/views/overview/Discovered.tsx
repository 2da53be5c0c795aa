import type { ViewChoices } from '../../state/fields/view-choices.ts';
import { useDiscovered } from '../../state/verdicts/use-discovered.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { AmongAll } from './AmongAll.tsx';
import { SayAloud } from './SayAloud.tsx';
import { Unaccounted } from './Unaccounted.tsx';

/** What the deals show that nobody stated: segments of no persona, and sentences worth saying in the meeting. */
export function Discovered({ answer, choices }: { answer: ReportAnswer; choices: ViewChoices }) {
  const discovered = useDiscovered(answer, choices);
  switch (discovered.kind) {
    case 'none':
      return null;
    case 'asking':
      return <Loading height={160} what="segments that stand out" />;
    case 'failed':
      return (
        <ErrorPanel
          remedy="Everything else on this page still counts. Reload to try again."
          title="The search for segments stopped"
          what={discovered.message}
        />
      );
    case 'ready':
      return (
        <div className="grid min-w-0 gap-4">
          {answer.report.personas.length === 0 ? (
            <AmongAll found={discovered.value.all} />
          ) : (
            <Unaccounted answer={answer} found={discovered.value.nobody} />
          )}
          <SayAloud found={discovered.value.all} />
        </div>
      );
    default:
      return discovered satisfies never;
  }
}
