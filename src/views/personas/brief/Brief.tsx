import { useMemo, useRef } from 'react';
import { briefMarkdown } from '../../../personas/brief.ts';
import type { StatedPersona } from '../../../project/schema.ts';
import type { ViewChoices } from '../../../state/fields/view-choices.ts';
import type { ReportAnswer } from '../../../state/verdicts/use-report.ts';
import { usePersonaWords } from '../../../state/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { sheetImage } from '../../../ui/chart-image.ts';
import { saveFile } from '../../../ui/copy-or-save.ts';
import { textMeasure } from '../../../ui/measure-text.ts';
import { ScreenHeading } from '../../../ui/ScreenHeading.tsx';
import { ScreenLink } from '../../../ui/ScreenLink.tsx';
import { fileNameOf } from '../../review/file-name.ts';
import { personaPath } from '../../verdict/assumption-path.ts';
import { narrowedWords } from '../narrowed-words.ts';
import { NoSuchPersona } from '../Personas.tsx';
import { PrintButton } from '../PrintButton.tsx';
import { WithProject } from '../WithProject.tsx';
import { BriefSheet } from './BriefSheet.tsx';
import { BriefText } from './BriefText.tsx';
import { briefOf, type PersonaBrief } from './brief-of.ts';
import { layoutSheet, SHEET } from './sheet-layout.ts';

/** A persona on one page, for paper and for whoever was not in the room. */
export function Brief({ persona }: { persona: string | null }) {
  return (
    <WithProject>
      {({ project, answer, choices }) => {
        const found = project.personas.find(({ id }) => id === persona);
        if (found === undefined) return <NoSuchPersona />;
        return answer === null ? (
          <Page brief={briefOf(found, null, null, '')} persona={found} />
        ) : (
          <Counted answer={answer} choices={choices} persona={found} />
        );
      }}
    </WithProject>
  );
}

type CountedProps = { persona: StatedPersona; answer: ReportAnswer; choices: ViewChoices };

function Counted({ persona, answer, choices }: CountedProps) {
  const asked = useMemo(() => [persona], [persona]);
  const words = usePersonaWords(answer, choices, asked, 'everything');
  const told = words.kind === 'ready' ? (words.value[0] ?? null) : null;
  const brief = useMemo(() => briefOf(persona, answer, told, narrowedWords(choices)), [persona, answer, told, choices]);
  return <Page brief={brief} busy={words.kind === 'asking'} persona={persona} />;
}

type PageProps = { persona: StatedPersona; brief: PersonaBrief; busy?: boolean };

function Page({ persona, brief, busy = false }: PageProps) {
  const sheet = useRef<SVGSVGElement>(null);
  const marks = useMemo(() => layoutSheet(brief, textMeasure()), [brief]);
  const png = async () => {
    if (sheet.current === null) throw new Error('There is no page to copy yet.');
    return sheetImage(sheet.current, SHEET.width, SHEET.height);
  };
  return (
    <div aria-busy={busy || undefined} data-one-sheet>
      <div className="flex flex-wrap items-start justify-between gap-x-4 print:hidden">
        <ScreenHeading
          above={
            <>
              <ScreenLink to="/personas">Personas</ScreenLink> <span aria-hidden="true">›</span>{' '}
              <ScreenLink to={personaPath(persona.id)}>{persona.name}</ScreenLink> <span aria-hidden="true">›</span>{' '}
              Brief
            </>
          }
          below="One page for paper, A4 or Letter alike."
          tab={`${persona.name}, brief`}
        >
          {persona.name}: the brief
        </ScreenHeading>
        <div className="mb-5 grid justify-items-start gap-1 sm:mt-6 sm:flex sm:items-center sm:gap-2">
          <CopyButton fileName={fileNameOf(persona.name, 'brief', 'png')} label="Copy as PNG" make={png} />
          <Button
            look="faint"
            onClick={() =>
              saveFile(
                new Blob([briefMarkdown(brief)], { type: 'text/markdown;charset=utf-8' }),
                fileNameOf(persona.name, 'brief', 'md'),
              )
            }
            size="small"
          >
            Save as Markdown
          </Button>
          <PrintButton />
        </div>
      </div>
      <div className="hidden rounded-lg border border-line bg-surface p-8 sm:block print:block print:border-0 print:p-0">
        <div className="mx-auto max-w-[784px] print:max-w-none">
          <BriefSheet marks={marks} ref={sheet} />
        </div>
      </div>
      <div className="relative sm:sr-only print:hidden">
        <BriefText brief={brief} />
      </div>
    </div>
  );
}
