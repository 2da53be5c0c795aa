type Props = {
  /** What is on its way: "Loading deals". */
  what: string;
  /** Pixels to keep free, so that nothing jumps when it arrives. */
  height?: number;
};

export function Loading({ what, height = 96 }: Props) {
  return (
    <div aria-busy="true" className="flex flex-col gap-3 py-2" role="status" style={{ minHeight: height }}>
      <span className="sr-only">Loading {what}…</span>
      {['w-2/5', 'w-4/5', 'w-3/5'].map((width) => (
        <div className={`h-3 animate-pulse rounded bg-line ${width}`} key={width} />
      ))}
    </div>
  );
}
