import type { ReactNode } from 'react';
import { fieldValue, type MapField } from '../../../personas/map-fields.ts';
import { KIND_WORDS } from '../../../personas/owners.ts';
import type { Project, StatedPersona } from '../../../project/schema.ts';
import type { ReportAnswer } from '../../../state/verdicts/use-report.ts';
import { ScreenLink } from '../../../ui/ScreenLink.tsx';
import { ScrollRegion } from '../../../ui/ScrollRegion.tsx';
import { personaPath } from '../../verdict/assumption-path.ts';
import { writeOwners } from '../../verdict/owners.ts';
import { ProfileText } from '../ProfileText.tsx';
import { OpenDeals, Verdicts, WinRate } from './MapFigures.tsx';

type Props = {
  project: Project;
  personas: readonly StatedPersona[];
  fields: readonly MapField[];
  answer: ReportAnswer | null;
  waiting: boolean;
};

type Line = { key: string; name: string; note?: string; of: (persona: StatedPersona) => ReactNode };

/** One column a persona; the names of the lines stay in sight where the columns scroll. */
export function MapTable({ personas, fields, answer, waiting }: Props) {
  const rowOf = ({ id }: StatedPersona) => answer?.report.personas.find((row) => row.id === id) ?? null;
  const figured = { answer, waiting };
  const figures: Line[] = [
    { key: 'rate', name: 'Win rate', of: (persona) => <WinRate {...figured} row={rowOf(persona)} /> },
    {
      key: 'open',
      name: 'Share of the pipeline',
      note: 'of the value of all open deals',
      of: (persona) => <OpenDeals {...figured} row={rowOf(persona)} />,
    },
    {
      key: 'verdicts',
      name: 'Assumptions',
      of: (persona) => <Verdicts {...figured} persona={persona} row={rowOf(persona)} />,
    },
    { key: 'owners', name: 'Owners', of: ({ owners }) => writeOwners(owners) },
  ];
  const written = fields.map(
    ({ key, label, group }): Line => ({
      key,
      name: label,
      ...(label === group ? {} : { note: group }),
      of: (persona) => <ProfileText value={fieldValue(persona, key)} />,
    }),
  );
  return (
    <div className="rounded-lg border border-line bg-surface print:border-0">
      <ScrollRegion className="rounded-lg print:overflow-visible" label="Personas side by side">
        <table className="w-full border-separate border-spacing-0 text-left text-[13px] print:table-fixed print:text-[11px] print:leading-4">
          <caption className="sr-only">Personas side by side</caption>
          <thead className="print:table-header-group">
            <tr>
              <td className={`${STUB} border-line`} />
              {personas.map(({ id, name, kind, primary }) => (
                <th className={`${CELL} min-w-44 border-line`} key={id} scope="col">
                  <ScreenLink
                    className="text-[15px] font-semibold text-ink underline-offset-2 hover:underline"
                    to={personaPath(id)}
                  >
                    {name}
                  </ScreenLink>
                  <span className="block font-normal text-soft">
                    {KIND_WORDS[kind]}
                    {primary === true && ' · primary'}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...figures, ...written].map(({ key, name, note, of }) => (
              <tr className="break-inside-avoid" key={key}>
                <th className={`${STUB} border-line font-semibold`} scope="row">
                  {name}
                  {note !== undefined && (
                    <span className="block text-xs font-normal text-soft print:text-[10px] print:leading-3">
                      {note}
                    </span>
                  )}
                </th>
                {personas.map((persona) => (
                  <td className={`${CELL} border-line`} key={persona.id}>
                    {of(persona)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}

const CELL = 'border-b px-3 py-2.5 align-top print:min-w-0 print:px-1.5 print:py-1';
const STUB =
  'sticky left-0 z-10 w-28 min-w-28 border-b border-r bg-surface px-3 py-2.5 align-top sm:w-40 sm:min-w-40 print:static print:w-24 print:min-w-0 print:px-1.5 print:py-1';
