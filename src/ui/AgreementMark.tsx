/** One source beside another: the same, or the opposite. */
export type Agreement = 'agrees' | 'conflicts';

const PATHS: Record<Agreement, string> = {
  agrees: 'M2.5 4.5h7M2.5 7.5h7',
  conflicts: 'M2.5 4.5h7M2.5 7.5h7M8 2 4 10',
};

const LOOKS: Record<Agreement, string> = { agrees: 'text-soft', conflicts: 'font-semibold text-at-risk' };

/** Word and sign together, as for verdicts: neither colour nor sign alone says it. */
export function AgreementMark({ agreement, children }: { agreement: Agreement; children: string }) {
  return (
    <span className={`inline-flex items-center gap-1 text-xs ${LOOKS[agreement]}`}>
      <svg
        aria-hidden="true"
        className="inline-block shrink-0 fill-none stroke-current"
        height={12}
        strokeLinecap="round"
        strokeWidth={1.7}
        viewBox="0 0 12 12"
        width={12}
      >
        <path d={PATHS[agreement]} />
      </svg>
      {children}
    </span>
  );
}
