import type { ReactNode } from 'react';
import { formatCount, formatShare } from '../../model/format.ts';
import { closedDeals } from '../../model/outcome.ts';
import type { HealthIssue } from '../../personas/health.ts';
import { KIND_WORDS, TEAMS } from '../../personas/owners.ts';
import type { StatedPersona } from '../../project/schema.ts';
import type { PersonaRow as Row } from '../../state/verdicts/report.ts';
import { hrefOf, useSearch } from '../../ui/hash-location.ts';
import { ScreenLink } from '../../ui/ScreenLink.tsx';
import { VerdictSquare } from '../../ui/VerdictSquare.tsx';
import { assumptionPath, personaPath } from '../verdict/assumption-path.ts';
import { testedWords } from './tested-words.ts';
import { versionWords } from './versions/version-words.ts';

type Props = {
  persona: StatedPersona;
  row: Row | null;
  issues: readonly HealthIssue[];
  /** The figures are on their way. */
  waiting: boolean;
};

/** One grid for the rows and the line of names above them. */
const COLUMNS = 'sm:grid-cols-2 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)_minmax(0,6fr)_minmax(0,6fr)] lg:items-start';

/** The names of the columns, where the rows stand as a table. Each part of a row is named for itself as well. */
export function PersonaColumns({ window }: { window: string | null }) {
  return (
    <div aria-hidden="true" className={`hidden gap-x-6 border-b border-line pb-2 text-xs text-soft lg:grid ${COLUMNS}`}>
      <span>Persona</span>
      <span>Owners</span>
      <span>Assumptions</span>
      <span>Deals{window !== null && `, ${window}`}</span>
    </div>
  );
}

/** One persona in the list; on a narrow screen its parts stand below each other, each with its name. */
export function PersonaRow({ persona, row, issues, waiting }: Props) {
  return (
    <li className={`grid gap-x-6 gap-y-3 py-4 ${COLUMNS}`}>
      <div className="min-w-0">
        <h2 className="text-[15px] font-semibold">
          <ScreenLink className="text-ink underline-offset-2 hover:underline" to={personaPath(persona.id)}>
            {persona.name}
          </ScreenLink>
        </h2>
        <p className="text-[13px] text-soft">
          {KIND_WORDS[persona.kind]}
          {persona.primary === true && ' · primary'}
        </p>
        <p className="text-[13px] text-soft">{versionWords(persona)}</p>
        <Weak issues={issues} />
      </div>
      <Part label="Owners">
        {TEAMS.map((team) =>
          persona.owners[team] === undefined ? null : (
            <span className="block" key={team}>
              {persona.owners[team]} <span className="text-soft">({team})</span>
            </span>
          ),
        )}
      </Part>
      <Part label="Assumptions">
        <Claims persona={persona} row={row} />
      </Part>
      <Part label="Deals">
        <Deals row={row} waiting={waiting} />
      </Part>
    </li>
  );
}

/** The gravest issue in full; the document names them all. */
function Weak({ issues: [first, ...others] }: { issues: readonly HealthIssue[] }) {
  if (first === undefined) return null;
  const more = others.length === 0 ? '' : `, and ${formatCount(others.length)} more to mend`;
  return (
    <p className="mt-0.5 break-words text-[13px] text-at-risk">
      {first.what}
      {more}
    </p>
  );
}

function Part({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="min-w-0 text-[13px]">
      <p className="text-xs text-soft lg:sr-only">{label}</p>
      {children}
    </div>
  );
}

function Claims({ persona, row }: Omit<Props, 'waiting' | 'issues'>) {
  const search = useSearch();
  const beliefs = persona.assumptions.filter(({ claim }) => claim.measure === 'belief').length;
  const claims = persona.assumptions.length - beliefs;
  if (persona.assumptions.length === 0) return <span className="text-soft">Nothing stated yet</span>;
  const words = row === null ? `${claims} stated` : testedWords(persona, row.verdicts);
  return (
    <>
      {row !== null && row.verdicts.length > 0 && (
        <ul className="mb-1 flex flex-wrap gap-1">
          {row.verdicts.map((verdict) => (
            <li className="flex" key={verdict.assumption}>
              <VerdictSquare
                href={hrefOf(assumptionPath(verdict), search)}
                label={verdict.label}
                stated={verdict.stated}
                verdict={verdict.verdict}
              />
            </li>
          ))}
        </ul>
      )}
      <span className="text-soft">
        {words}
        {row === null && beliefs > 0 && `, ${beliefs} ${beliefs === 1 ? 'belief' : 'beliefs'}`}
      </span>
    </>
  );
}

function Deals({ row, waiting }: Omit<Props, 'persona' | 'issues'>) {
  if (row === null) return <span className="text-soft">{waiting ? 'being counted' : 'no data yet'}</span>;
  if (row.missing !== null) return <span className="text-at-risk">No file has a “{row.missing}” column</span>;
  if (row.deals === null) return <span className="text-soft">unknown</span>;
  const { won, lost, open } = row.deals;
  const closed = closedDeals(row.deals);
  return (
    <>
      <span className="block">
        {formatCount(won)} won · {formatCount(lost)} lost · {formatCount(open)} open
      </span>
      {row.win_rate !== null && (
        <span className="text-soft">{formatShare(row.win_rate, closed)} won of those closed</span>
      )}
    </>
  );
}
