import { type ReactNode, useEffect, useId, useState } from 'react';
import type { ObservationUse } from '../../assumptions/observation-use.ts';
import { formatCount, formatShare } from '../../model/format.ts';
import type { PlannedSource } from '../../state/imports/load-sources.ts';
import { tableFor } from '../../state/imports/table-for.ts';
import { useChoices } from '../../state/sitting/use-session.ts';
import type { JoinReport } from '../../tables/deals-view.ts';
import { asideOf } from './conservation.ts';
import { FileDetails } from './FileDetails.tsx';
import { delimiterWords, TABLE_WORDS, TOOL_WORDS } from './table-words.ts';
import { useArrival } from './use-arrival.ts';

type Props = { file: PlannedSource; isFirstOfDeals: boolean; observations: ObservationUse | null };

/** One file: what it was taken for in a line, and everything behind it when it is opened. */
export function FileCard({ file, isFirstOfDeals, observations }: Props) {
  const { plan } = file.planned;
  const loaded = useChoices((state) => state.warehouse?.files.find((each) => each.file === plan.file));
  const join = useChoices((state) => state.warehouse?.joins.find((each) => each.files.includes(plan.file)));
  const isIdle = useChoices((state) => state.warehouse !== null) && loaded === undefined;
  const hasQuestion = plan.questions.length > 0;
  const [open, setOpen] = useState(hasQuestion || plan.error !== null);
  const place = useArrival<HTMLLIElement>('rows', plan.file, true);
  const isAskedFor = place.asked;
  useEffect(() => {
    if (isAskedFor) setOpen(true);
  }, [isAskedFor]);
  const id = useId();
  const aside = asideOf(plan, loaded ?? null);
  const table = tableFor(file);
  return (
    <li className="scroll-mt-4 rounded-lg border border-line bg-surface" ref={place.ref}>
      <h2>
        <button
          aria-controls={id}
          aria-expanded={open}
          className="flex w-full flex-wrap items-center gap-x-3 gap-y-1 rounded-lg px-4 py-3 text-left hover:bg-sunken sm:px-5"
          onClick={() => setOpen(!open)}
          type="button"
        >
          <span aria-hidden="true" className={`text-soft ${open ? 'rotate-90' : ''}`}>
            ›
          </span>
          <span className="min-w-0 text-[15px] font-semibold">{plan.file}</span>
          <span className="text-[13px] text-soft">{factsOf(file, loaded?.rows ?? null, table)}</span>
          <span className="ml-auto flex flex-wrap gap-1.5">
            {plan.error !== null && <Mark look="bad">cannot be read</Mark>}
            {plan.error === null && isIdle && <Mark look="warn">not used yet</Mark>}
            {join !== undefined && isWeak(join) && <Mark look="warn">{matchOf(join)}</Mark>}
            {hasQuestion && (
              <Mark look="warn">
                {plan.questions.length} {plan.questions.length === 1 ? 'question' : 'questions'}
              </Mark>
            )}
            {aside > 0 && (
              <Mark look="plain">
                {formatCount(aside)} {aside === 1 ? 'row' : 'rows'} set aside
              </Mark>
            )}
          </span>
        </button>
      </h2>
      <div className="px-4 pb-5 pt-2 sm:px-5" hidden={!open} id={id}>
        {open && (
          <FileDetails file={file} isFirstOfDeals={isFirstOfDeals} loaded={loaded} observations={observations} />
        )}
      </div>
    </li>
  );
}

/** Fewer than half of the deals found their row: the wrong key, or another spelling. */
const isWeak = ({ error, matched, deals_with_key }: JoinReport): boolean =>
  error !== null || matched * 2 < deals_with_key || deals_with_key === 0;

const matchOf = ({ error, matched, deals_with_key }: JoinReport): string =>
  error !== null || deals_with_key === 0
    ? 'joins nothing'
    : `joins ${formatShare(matched / deals_with_key, deals_with_key)} of deals`;

const MARKS = {
  bad: 'bg-contradicted-wash text-contradicted',
  warn: 'bg-at-risk-wash text-at-risk',
  plain: 'bg-sunken text-soft',
};

function Mark({ look, children }: { look: keyof typeof MARKS; children: ReactNode }) {
  return (
    <span className={`whitespace-nowrap rounded px-1.5 py-0.5 text-xs font-semibold ${MARKS[look]}`}>{children}</span>
  );
}

function factsOf({ planned }: PlannedSource, rows: number | null, table: ReturnType<typeof tableFor>): string {
  const { plan } = planned;
  if (plan.error !== null) return '';
  return [
    plan.tool === null ? null : TOOL_WORDS[plan.tool],
    table === null ? null : TABLE_WORDS[table].replace(/:.*/, ''),
    rows === null ? null : `${formatCount(rows)} ${rows === 1 ? 'row' : 'rows'}`,
    `${plan.dialect.encoding}, ${delimiterWords(plan.dialect.delimiter)}`,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}
