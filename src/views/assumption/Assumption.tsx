import { stateClaim } from '../../assumptions/state-claim.ts';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ScreenHeading } from '../../ui/ScreenHeading.tsx';
import { ScreenLink } from '../../ui/ScreenLink.tsx';
import { WithReport } from '../verdict/WithReport.tsx';
import { AssumptionVerdict } from './AssumptionVerdict.tsx';
import { Breadcrumb } from './Breadcrumb.tsx';

type Props = { persona: string | null; assumption: string | null };

/** One assumption: what was stated, what was observed, and how firm that is. */
export function Assumption({ persona, assumption }: Props) {
  return (
    <WithReport title="Assumption">
      {(answer, choices, stale) => {
        const { report, questions, settings } = answer;
        const asked = questions.asked.find(
          (each) => each.assumption.id === assumption && (each.persona?.id ?? null) === persona,
        );
        if (asked === undefined) return <Unknown persona={persona} />;
        const verdict = report.verdicts.find((each) => each.assumption === assumption && each.persona === persona);
        if (verdict !== undefined) {
          return <AssumptionVerdict answer={answer} asked={asked} choices={choices} stale={stale} verdict={verdict} />;
        }
        return (
          <>
            <Breadcrumb name="Belief" persona={asked.persona} />
            <ScreenHeading below="No data can answer it, so it gets no verdict and is counted nowhere." tab="Belief">
              A belief: “{stateClaim(asked.assumption.claim, settings.currency)}”
            </ScreenHeading>
          </>
        );
      }}
    </WithReport>
  );
}

function Unknown({ persona }: Pick<Props, 'persona'>) {
  return (
    <>
      <ScreenHeading>There is no such assumption</ScreenHeading>
      <Card>
        <EmptyState
          actions={
            <ScreenLink look="primary" to={persona === null ? '/personas' : `/personas/${encodeURIComponent(persona)}`}>
              Go to {persona === null ? 'Personas' : 'the persona'}
            </ScreenLink>
          }
          title="It may have been removed"
        >
          The address names an assumption that the project does not hold.
        </EmptyState>
      </Card>
    </>
  );
}
