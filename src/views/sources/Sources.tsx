import { useMemo } from 'react';
import { formatCount } from '../../model/format.ts';
import { readChoices } from '../../state/fields/view-choices.ts';
import type { PlannedSource } from '../../state/imports/load-sources.ts';
import { useChoices, useSession } from '../../state/sitting/use-session.ts';
import { useReport } from '../../state/verdicts/use-report.ts';
import type { Warehouse } from '../../tables/warehouse.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { useSearch } from '../../ui/hash-location.ts';
import { Loading } from '../../ui/Loading.tsx';
import { PanelBoundary } from '../../ui/PanelBoundary.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { ScreenHeading } from '../../ui/ScreenHeading.tsx';
import { DealsDrawer } from '../deals/DealsDrawer.tsx';
import { GiveFiles } from '../overview/GiveFiles.tsx';
import { Currencies } from './Currencies.tsx';
import { DataQuality } from './DataQuality.tsx';
import { EarlierStates } from './EarlierStates.tsx';
import { FileCard } from './FileCard.tsx';
import { HowFilesFit } from './HowFilesFit.tsx';
import { ImportHistory } from './ImportHistory.tsx';
import { PossibleDuplicates } from './identity/PossibleDuplicates.tsx';
import { UnnamedDeals } from './identity/UnnamedDeals.tsx';
import { ImportPreview } from './incoming/ImportPreview.tsx';
import { KeptProjects } from './KeptProjects.tsx';
import { ProjectSettings } from './ProjectSettings.tsx';

/** The files, what was decided about them, and the project that holds it all. */
export function Sources() {
  const session = useSession();
  const phase = useChoices((state) => state.phase);
  const project = useChoices((state) => state.project);
  const sample = useChoices((state) => state.entry?.sample === true);
  const files = useChoices((state) => state.files);
  const warehouse = useChoices((state) => state.warehouse);
  const search = useSearch();
  const state = useReport(useMemo(() => readChoices(search), [search]));
  const report = state.kind === 'ready' ? state.answer.report : null;
  const reading = phase.kind === 'reading';
  const isComing = useChoices((choices) => choices.incoming?.kind === 'looking');
  const isAsked = useChoices((choices) => choices.incoming !== null);
  // Corrected rows are told with the file that they come from.
  const own = files.filter(({ corrections }) => corrections === undefined);
  const firstOfDeals = files.find(({ planned }) => planned.plan.table === 'deals');
  return (
    <>
      {/* Whatever had the focus may have gone with this. */}
      <ScreenHeading below={summary(files, warehouse)} key={`${phase.kind === 'empty'} ${isAsked}`}>
        Sources
      </ScreenHeading>
      {phase.kind === 'opening' && <Loading height={300} what="what this browser keeps" />}
      {phase.kind === 'failed' && (
        <div className="mb-4">
          <ErrorPanel
            onRetry={() => void session.start()}
            remedy="Try again, or correct what is said about the file below. What was kept before is still there."
            title="The files could not be read"
            what={phase.message}
          />
        </div>
      )}
      {reading && (
        <Card className="mb-4">
          <Progress
            done={phase.share === 0 ? null : phase.share}
            onCancel={() => session.cancelLoading()}
            what={`${phase.doing === 'looking' ? 'Looking at' : 'Reading'} ${phase.file === '' ? 'the files' : phase.file}`}
          />
        </Card>
      )}
      {sample && (
        <p className="mb-3 text-soft">
          The sample is open. Files that you add here open in a project of your own; the sample stays as it is.
        </p>
      )}
      <fieldset aria-label="Add files" className="min-w-0" disabled={reading || isComing}>
        <GiveFiles />
      </fieldset>
      <ImportPreview />
      {phase.kind === 'empty' && project === null && !isAsked && (
        <p className="mt-3 text-soft">
          Nothing to hand?{' '}
          <Button onClick={() => void session.trySample()} size="small">
            Try the sample data
          </Button>
        </p>
      )}
      {files.length > 0 && (
        <section aria-busy={reading || undefined} aria-label="Files" className="mt-5">
          <ul className="grid grid-cols-[minmax(0,1fr)] gap-3">
            {own.map((file) => (
              <FileCard
                file={file}
                isFirstOfDeals={file === firstOfDeals}
                key={file.given.name}
                observations={report?.observations ?? null}
              />
            ))}
          </ul>
        </section>
      )}
      <div className="mt-5 grid grid-cols-[minmax(0,1fr)] gap-4">
        {state.kind === 'ready' && (
          <PanelBoundary about={state.answer}>
            <DataQuality answer={state.answer} />
            <DealsDrawer />
          </PanelBoundary>
        )}
        {warehouse !== null && warehouse.deals > 0 && (
          <PanelBoundary about={warehouse}>
            <HowFilesFit />
          </PanelBoundary>
        )}
        <PanelBoundary about={warehouse}>
          <Currencies />
        </PanelBoundary>
        {project !== null && <ProjectSettings asOf={report?.as_of ?? null} key={project.name} project={project} />}
        <UnnamedDeals />
        <PossibleDuplicates />
        <ImportHistory />
        <EarlierStates />
        <KeptProjects />
      </div>
    </>
  );
}

function summary(files: readonly PlannedSource[], warehouse: Warehouse | null): string {
  if (files.length === 0)
    return 'CSV exports as they come from your tools. They are read in this browser and stay here.';
  const questions = files.reduce((sum, { planned }) => sum + planned.plan.questions.length, 0);
  const parts = [
    `${files.length} ${files.length === 1 ? 'file' : 'files'}`,
    ...(warehouse === null ? [] : [`${formatCount(warehouse.deals)} deals`]),
    ...(questions === 0 ? [] : [`${questions} ${questions === 1 ? 'question' : 'questions'} only you can answer`]),
  ];
  return `${parts.join(', ')}.`;
}
