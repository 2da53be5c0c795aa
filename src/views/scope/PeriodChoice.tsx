import { type Quarter, quarterName } from '../../model/quarter.ts';
import { Select } from '../../ui/Select.tsx';
import type { ScopeProps } from './scope-props.ts';

/** The last quarter of the window, and the earlier one it is compared with. Nothing where the files hold no dates. */
export function PeriodChoice({ answer: { report, compared: comparison }, choices, onChoose }: ScopeProps) {
  const { period, periods } = report;
  if (period === null || periods.length === 0) return null;
  const offered = periods.includes(period) ? periods : [period, ...periods];
  const newest = offered[0];
  const earlier = periods.filter((quarter) => quarter < period);
  const compared = choices.compare ?? comparison?.before.period ?? null;
  const choosePeriod = (quarter: Quarter) =>
    onChoose({
      ...choices,
      // The newest is what is shown anyway: a link without a period keeps up with the data.
      period: quarter === newest ? null : quarter,
      compare: choices.compare !== null && choices.compare >= quarter ? null : choices.compare,
    });
  return (
    <>
      <QuarterSelect label="Period" offered={offered} onChange={choosePeriod} value={period} />
      {compared !== null && earlier.length > 0 && (
        <div className="flex items-center gap-3">
          <span aria-hidden="true" className="text-soft">
            compared with
          </span>
          <QuarterSelect
            label="Compared with"
            offered={earlier.includes(compared) ? earlier : [compared, ...earlier]}
            onChange={(quarter) => onChoose({ ...choices, compare: quarter === earlier[0] ? null : quarter })}
            value={compared}
          />
        </div>
      )}
    </>
  );
}

type SelectProps = { label: string; offered: readonly Quarter[]; value: Quarter; onChange: (quarter: Quarter) => void };

function QuarterSelect({ label, offered, value, onChange }: SelectProps) {
  return (
    <Select
      bare
      label={label}
      onChange={(chosen) => onChange(Number(chosen))}
      options={offered.map((quarter) => ({ value: String(quarter), label: quarterName(quarter) }))}
      value={String(value)}
    />
  );
}
