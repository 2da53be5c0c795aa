import { ratesOf } from '../../model/rates.ts';
import { chooseCurrency } from '../../state/imports/change-source.ts';
import { moveRate, stateRate } from '../../state/imports/edit-rates.ts';
import { useChoices, useSession } from '../../state/sitting/use-session.ts';
import { CurrencyTable } from './CurrencyTable.tsx';
import { useBusy } from './use-busy.ts';

/** The currencies of the open project, where any file holds amounts. */
export function Currencies() {
  const session = useSession();
  const busy = useBusy();
  const project = useChoices((state) => state.project);
  const currency = useChoices((state) => state.warehouse?.currency);
  if (project === null || currency === undefined || currency.found.length === 0) return null;
  const reporting = currency.reporting ?? '';
  return (
    <CurrencyTable
      busy={busy}
      currency={currency}
      onMove={(rate, from) =>
        session.edit(`Moved a rate of ${rate.currency}`, (before) => moveRate(before, reporting, rate, from) ?? before)
      }
      onRate={(rate, value) =>
        session.edit(`${value === null ? 'Took back' : 'Stated'} a rate of ${rate.currency}`, (before) =>
          stateRate(before, reporting, rate, value),
        )
      }
      onSay={(file, code) =>
        void session.decide(
          file,
          chooseCurrency(code),
          code === null ? `Took ${file} by what it says of its currency` : `Took the amounts of ${file} as ${code}`,
        )
      }
      rates={ratesOf(project.settings.rates)}
    />
  );
}
