import { useMemo, useState } from 'react';
import { digestOf } from '../../../model/fingerprint.ts';
import { compareContent } from '../../../personas/compare-content.ts';
import { type Project, type StatedPersona, settingsOf } from '../../../project/schema.ts';
import { readChoices } from '../../../state/fields/view-choices.ts';
import type { ReportAnswer } from '../../../state/verdicts/use-report.ts';
import { Card } from '../../../ui/Card.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { goTo, hrefOf, useSearch } from '../../../ui/hash-location.ts';
import { ScreenHeading } from '../../../ui/ScreenHeading.tsx';
import { ScreenLink } from '../../../ui/ScreenLink.tsx';
import { Select } from '../../../ui/Select.tsx';
import { DealsDrawer } from '../../deals/DealsDrawer.tsx';
import { personaPath } from '../../verdict/assumption-path.ts';
import { NoSuchPersona } from '../Personas.tsx';
import { useUndoNotice } from '../UndoNotice.tsx';
import { WithProject } from '../WithProject.tsx';
import { ComparedTable } from './ComparedTable.tsx';
import { DealsMoved } from './DealsMoved.tsx';
import { VersionList } from './VersionList.tsx';
import { contentAt, DRAFT, inSentence, NOTHING, readVersions, sideName, versionsPath } from './versions-address.ts';

type Props = {
  persona: StatedPersona;
  project: Project;
  answer: ReportAnswer | null;
  onNotice: (message: string) => void;
};

/** Every version of a persona to be read, and any two side by side. */
export function PersonaVersions({ persona }: { persona: string | null }) {
  const { onNotice, notice } = useUndoNotice();
  return (
    <WithProject>
      {({ project, answer }) => {
        const found = project.personas.find(({ id }) => id === persona);
        if (found === undefined) return <NoSuchPersona />;
        return (
          <>
            <Versions answer={answer} onNotice={onNotice} persona={found} project={project} />
            {answer !== null && <DealsDrawer />}
            {notice}
          </>
        );
      }}
    </WithProject>
  );
}

function Versions({ persona, project, answer, onNotice }: Props) {
  const { name, versions = [] } = persona;
  return (
    <>
      <ScreenHeading
        above={
          <>
            <ScreenLink to="/personas">Personas</ScreenLink> <span aria-hidden="true">›</span>{' '}
            <ScreenLink to={personaPath(persona.id)}>{name}</ScreenLink> <span aria-hidden="true">›</span> Versions
          </>
        }
        tab={`Versions of ${name}`}
      >
        Versions of {name}
      </ScreenHeading>
      {versions.length === 0 ? (
        <Card>
          <EmptyState title="No version has been published yet">
            Publish the draft on its page: from then on both owners can sign it, and every change stands beside it.
          </EmptyState>
        </Card>
      ) : (
        <>
          <VersionList onNotice={onNotice} persona={persona} />
          <Sides answer={answer} persona={persona} project={project} />
        </>
      )}
    </>
  );
}

function Sides({ persona, project, answer }: Omit<Props, 'onNotice'>) {
  const search = useSearch();
  const [whole, setWhole] = useState(false);
  const choices = useMemo(() => readChoices(search), [search]);
  const { from, to } = readVersions(search, persona);
  const { currency } = settingsOf(project);
  const before = contentAt(persona, from);
  const after = contentAt(persona, to);
  if (after === null) return null;
  const choose = (key: 'from' | 'to') => (side: string) => {
    const query = new URLSearchParams(search);
    query.set('from', from);
    query.set('to', to);
    query.set(key, side);
    goTo(hrefOf(versionsPath(persona.id), query.toString()), { replace: true });
  };
  const sides = [...(persona.versions ?? []).map(({ number }) => String(number)), DRAFT];
  const options = sides.map((value) => ({ value, label: sideName(value) }));
  const all = compareContent(before ?? after, after, currency);
  const lines = before === null || whole ? all : all.filter(({ changed }) => changed);
  const names = [sideName(from), sideName(to)] as const;
  const moves = before !== null && digestOf(before.membership) !== digestOf(after.membership);
  return (
    <>
      {moves && answer !== null && (
        <DealsMoved
          after={after.membership}
          answer={answer}
          before={before.membership}
          choices={choices}
          names={[inSentence(from), inSentence(to)]}
        />
      )}
      <Card title={before === null ? names[1] : `${names[0]} beside ${names[1]}`}>
        <div className="mb-4 flex flex-wrap items-end gap-x-4 gap-y-2 print:hidden">
          <Select
            className="w-40"
            label="Earlier"
            onChange={choose('from')}
            options={[{ value: NOTHING, label: 'nothing' }, ...options]}
            value={from}
          />
          <Select className="w-40" label="Later" onChange={choose('to')} options={options} value={to} />
          {before !== null && (
            <div className="pb-2">
              <Checkbox checked={whole} label="Show what stayed as well" onChange={setWhole} />
            </div>
          )}
        </div>
        {lines.length === 0 ? (
          <p>Both say the same.</p>
        ) : (
          <ComparedTable after={names[1]} before={before === null ? null : names[0]} lines={lines} />
        )}
      </Card>
    </>
  );
}
