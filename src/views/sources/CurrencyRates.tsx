import { useState } from 'react';
import type { Rate } from '../../model/rates.ts';
import { isDay } from '../../project/shapes.ts';
import { Button } from '../../ui/Button.tsx';
import { EditField } from '../../ui/EditField.tsx';
import type { CurrencyEdits } from './CurrencyTable.tsx';

type Props = CurrencyEdits & { currency: string; reporting: string; rates: readonly Rate[] };

/** What one unit of a currency is worth: at all times, or from some days on. */
export function CurrencyRates({ currency, reporting, rates, busy, onRate, onMove }: Props) {
  const [adding, setAdding] = useState(false);
  const [wrong, setWrong] = useState<string | undefined>();
  const base = rates.find(({ from }) => from === null);
  const dated = rates.filter(({ from }) => from !== null);
  return (
    <li>
      <h3 className="mb-1 text-[13px] font-semibold">
        {currency} in {reporting}
      </h3>
      <div className="flex flex-wrap items-start gap-3">
        <RateField
          busy={busy}
          hint={dated.length === 0 ? 'At all times.' : 'Before the first of these days.'}
          label={`One ${currency} is worth`}
          onRate={(value) => onRate({ currency, from: null }, value)}
          value={base?.rate ?? null}
        />
        {dated.map((rate) => (
          <div className="flex items-start gap-2" key={rate.from}>
            <DayField
              busy={busy}
              label={`${currency} from`}
              onDay={(day) => onMove(rate, day)}
              value={rate.from ?? ''}
            />
            <RateField
              busy={busy}
              label={`One ${currency} from ${rate.from}`}
              onRate={(value) => onRate(rate, value)}
              value={rate.rate}
            />
          </div>
        ))}
        {adding && (
          <EditField
            className="w-40"
            disabled={busy}
            error={wrong}
            hint="The rate of now is taken over; change it then."
            label={`Another ${currency} rate from`}
            onCommit={(text) => {
              const day = text.trim();
              const latest = dated[0]?.rate ?? base?.rate;
              const isRight = isDay(day) && latest !== undefined && !rates.some(({ from }) => from === day);
              setWrong(isRight ? undefined : 'Write another day, such as 2026-04-01.');
              if (!isRight) return;
              setAdding(false);
              onRate({ currency, from: day }, latest);
            }}
            placeholder="2026-04-01"
            value=""
          />
        )}
        {!adding && rates.length > 0 && (
          <Button
            aria-label={`Another ${currency} rate from a day on`}
            className="mt-6"
            disabled={busy}
            onClick={() => setAdding(true)}
            size="small"
          >
            Another rate from a day on
          </Button>
        )}
      </div>
    </li>
  );
}

type RateProps = {
  label: string;
  hint?: string;
  value: number | null;
  busy: boolean;
  onRate: (value: number | null) => void;
};

/** A number above 0, with a point or a comma; empty takes the rate back. */
function RateField({ label, hint, value, busy, onRate }: RateProps) {
  const [wrong, setWrong] = useState(false);
  return (
    <EditField
      className="w-40"
      disabled={busy}
      error={wrong ? 'Write a number above 0, such as 1.08.' : undefined}
      hint={hint}
      label={label}
      onCommit={(text) => {
        const rate = text.trim() === '' ? null : Number(text.trim().replace(',', '.'));
        const isRight = rate === null || (Number.isFinite(rate) && rate > 0);
        setWrong(!isRight);
        if (isRight) onRate(rate);
      }}
      placeholder="no rate"
      value={value === null ? '' : String(value)}
    />
  );
}

function DayField(props: { label: string; value: string; busy: boolean; onDay: (day: string) => void }) {
  const [wrong, setWrong] = useState(false);
  return (
    <EditField
      className="w-36"
      disabled={props.busy}
      error={wrong ? 'Write a day such as 2026-04-01.' : undefined}
      label={props.label}
      onCommit={(text) => {
        const isRight = isDay(text.trim());
        setWrong(!isRight);
        if (isRight) props.onDay(text.trim());
      }}
      value={props.value}
    />
  );
}
