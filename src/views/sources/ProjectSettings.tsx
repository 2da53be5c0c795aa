import { useState } from 'react';
import type { Window } from '../../model/scope.ts';
import { type Project, settingsOf } from '../../project/schema.ts';
import type { StatedSettings } from '../../project/settings-schema.ts';
import { isDay } from '../../project/shapes.ts';
import { useChoices, useSession } from '../../state/sitting/use-session.ts';
import { Card } from '../../ui/Card.tsx';
import { EditField } from '../../ui/EditField.tsx';
import { Select } from '../../ui/Select.tsx';
import { useBusy } from './use-busy.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const QUARTERS = [1, 2, 3, 4, 6, 8, 12];

type Props = { project: Project; asOf: string | null };

/** What every figure of the project rests on. */
export function ProjectSettings({ project, asOf }: Props) {
  const session = useSession();
  const busy = useBusy();
  const sample = useChoices((state) => state.entry?.sample === true);
  const reporting = useChoices((state) => state.warehouse?.currency.reporting ?? null);
  const [wrong, setWrong] = useState<{ as_of?: string; currency?: string }>({});
  const { window, fiscal_year_start, method } = settingsOf(project);
  const set = (what: string, change: Partial<StatedSettings>) =>
    session.edit(`Changed the ${what}`, (before) => ({
      ...before,
      settings: Object.fromEntries(
        Object.entries({ ...before.settings, ...change }).filter(([, value]) => value !== undefined),
      ),
    }));
  return (
    <Card
      note={
        sample ? 'This is the sample: a made-up company. Your own files open in a project of their own.' : undefined
      }
      title={sample ? 'Project (sample)' : 'Project'}
    >
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <EditField
          className="sm:col-span-2 lg:col-span-1"
          disabled={busy}
          label="Name"
          onCommit={(name) => {
            if (name.trim() !== '') session.edit('Renamed the project', (before) => ({ ...before, name: name.trim() }));
          }}
          value={project.name}
        />
        <EditField
          disabled={busy}
          error={wrong.as_of}
          hint={asOf === null ? 'Without it, the newest close date counts.' : `In force: ${asOf}.`}
          label="As-of date"
          onCommit={(text) => {
            const day = text.trim();
            const isRight = day === '' || isDay(day);
            setWrong({ ...wrong, as_of: isRight ? undefined : 'Write a day such as 2026-09-30, or nothing.' });
            if (isRight) set('as-of date', { as_of: day === '' ? undefined : day });
          }}
          placeholder="newest close date"
          value={project.settings.as_of ?? ''}
        />
        <Select
          disabled={busy}
          hint="Complete fiscal quarters that end by the as-of date."
          label="Window"
          onChange={(chosen) => set('window', { window: windowOf(chosen) })}
          options={windowOptions(window)}
          value={window === 'all' ? 'all' : String(window.quarters)}
        />
        <EditField
          disabled={busy}
          error={wrong.currency}
          hint={`${reporting === null ? 'Three letters.' : `In force: ${reporting}.`} ${
            project.settings.rates === undefined
              ? 'Amounts in another currency need a rate.'
              : 'Rates to it are taken back where it changes.'
          }`}
          label="Reporting currency"
          onCommit={(text) => {
            const code = text.trim().toUpperCase();
            const isRight = code === '' || /^[A-Z]{3}$/.test(code);
            setWrong({ ...wrong, currency: isRight ? undefined : 'Write three letters such as USD, or nothing.' });
            // Rates are worth what they are in the currency they were stated in.
            if (isRight) set('currency', { currency: code === '' ? undefined : code, rates: undefined });
          }}
          placeholder="as most amounts"
          value={project.settings.currency ?? ''}
        />
        <Select
          disabled={busy}
          label="Fiscal year starts in"
          onChange={(month) => set('fiscal year', { fiscal_year_start: Number(month) })}
          options={MONTHS.map((label, index) => ({ value: String(index + 1), label }))}
          value={String(fiscal_year_start)}
        />
        <Select
          disabled={busy}
          hint="Strict asks for more before anything holds or is contradicted."
          label="How sure a verdict must be"
          onChange={(chosen) => set('strictness', { method: strictness(project.settings.method, chosen === 'strict') })}
          options={[
            { value: 'usual', label: 'usual: 90% ranges' },
            { value: 'strict', label: 'strict: 95% ranges' },
          ]}
          value={method.strict ? 'strict' : 'usual'}
        />
      </div>
    </Card>
  );
}

/** What a project states for itself stays, but for what the mode decides. */
function strictness(stated: StatedSettings['method'], strict: boolean): StatedSettings['method'] {
  const { strict: _, confidence: __, fdr_method: ___, ...rest } = stated ?? {};
  const method = strict ? { ...rest, strict } : rest;
  return Object.keys(method).length === 0 ? undefined : method;
}

const windowOf = (chosen: string): Window => (chosen === 'all' ? 'all' : { quarters: Number(chosen) });

function windowOptions(window: Window): { value: string; label: string }[] {
  const counts = window === 'all' || QUARTERS.includes(window.quarters) ? QUARTERS : [...QUARTERS, window.quarters];
  return [
    ...counts
      .sort((one, other) => one - other)
      .map((count) => ({
        value: String(count),
        label: count === 1 ? 'the last quarter' : `the last ${count} quarters`,
      })),
    { value: 'all', label: 'everything that closed' },
  ];
}
