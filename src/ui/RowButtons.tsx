export type RowButton = {
  /** What it does, in words: "Show Retail alone on every screen". */
  name: string;
  press: () => void;
  /** Whether the row is one of those chosen; left out where pressing chooses nothing. */
  pressed?: boolean;
};

type Props = {
  top: number;
  height: number;
  /** Over the row as a whole, and over what it counts at the right end. */
  row?: RowButton | undefined;
  count?: (RowButton & { width: number; height: number }) | undefined;
  /** From the top of the row. */
  countAt?: number;
};

/** What can be pressed of one row of a drawn chart: the drawing itself is a picture, and hidden from screen readers. */
export function RowButtons({ top, height, row, count, countAt = 0 }: Props) {
  return (
    <div className="absolute inset-x-0 print:hidden" style={{ top, height }}>
      {row !== undefined && (
        <button
          aria-label={row.name}
          aria-pressed={row.pressed}
          className={`absolute -inset-x-1.5 inset-y-0 rounded ${
            row.pressed === true ? 'bg-accent/10 ring-1 ring-inset ring-accent' : 'hover:bg-accent/5'
          }`}
          onClick={row.press}
          title={row.name}
          type="button"
        />
      )}
      {count !== undefined && (
        <button
          aria-haspopup="dialog"
          aria-label={count.name}
          className="absolute -right-1 rounded hover:bg-accent/10"
          onClick={count.press}
          style={{ top: countAt, width: count.width, height: count.height }}
          title={count.name}
          type="button"
        />
      )}
    </div>
  );
}
