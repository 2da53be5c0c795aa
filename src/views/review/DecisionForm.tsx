import { useState } from 'react';
import { isDay } from '../../project/shapes.ts';
import { DECISION_WORDS } from '../../review/minutes.ts';
import { DECISIONS, type Decision, type DecisionWord, type Target } from '../../review/review.ts';
import { today } from '../../state/sitting/today.ts';
import { Button } from '../../ui/Button.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { Unit, Verdict } from '../../verdicts/verdict.ts';
import { writeFigure, writeRange } from '../verdict/figure-words.ts';

type Props = {
  decision: Decision | undefined;
  verdict: Verdict | undefined;
  owners: { sales?: string; marketing?: string };
  onSave: (decision: Decision) => void;
  onCancel: (() => void) | null;
};

type Draft = Omit<Decision, 'word' | 'due' | 'target' | 'decided_on'> & {
  word: DecisionWord | null;
  due: string;
  side: 'none' | 'at_least' | 'at_most';
  value: number | null;
};

/** What a figure is typed in: shares and points in percent. */
const SCALE: Record<Unit, number> = { share: 100, points: 100, ratio: 1, days: 1, money: 1 };
const UNIT_WORDS: Record<Unit, string> = {
  share: 'Figure (%)',
  points: 'Figure (points)',
  ratio: 'Figure (times)',
  days: 'Figure (days)',
  money: 'Figure',
};

/** One of four words, and who sees to it. Owners are those of the persona until others are named. */
export function DecisionForm({ decision, verdict, owners, onSave, onCancel }: Props) {
  const [draft, setDraft] = useState<Draft>(() => draftOf(decision, owners));
  const [pressed, setPressed] = useState(false);
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const isDue = draft.due.trim() === '' || isDay(draft.due.trim());
  const save = () => {
    setPressed(true);
    const { word, due, side, value, ...words } = draft;
    if (word === null || !isDue || (side !== 'none' && value === null)) return;
    onSave({
      ...words,
      word,
      due: due.trim() === '' ? null : due.trim(),
      target: targetOf(side, value, verdict),
      decided_on: today(),
    });
  };
  const text = (key: 'sales' | 'marketing' | 'expect' | 'revisit' | 'reason', label: string, placeholder = '') => (
    <TextField label={label} onChange={(value) => set({ [key]: value })} placeholder={placeholder} value={draft[key]} />
  );
  return (
    <form
      className="grid gap-3 print:hidden"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <fieldset>
        <legend className="mb-1.5 font-semibold">Decision</legend>
        <div className="flex flex-wrap gap-2">
          {DECISIONS.map((word) => (
            <label
              className="inline-flex min-h-8 cursor-pointer items-center rounded-md border border-control px-3 font-medium hover:bg-sunken has-[:checked]:border-accent has-[:checked]:bg-accent-wash has-[:checked]:text-accent has-[:focus-visible]:outline has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-accent"
              key={word}
            >
              <input
                checked={draft.word === word}
                className="sr-only"
                name="decision"
                onChange={() => set({ word })}
                type="radio"
                value={word}
              />
              {word === 'revise' ? reviseWords(verdict) : DECISION_WORDS[word]}
            </label>
          ))}
        </div>
        {pressed && draft.word === null && (
          <p className="mt-1 text-xs text-contradicted" role="alert">
            Choose one of the four.
          </p>
        )}
      </fieldset>
      <div className="grid gap-3 sm:grid-cols-3">
        {text('sales', 'Owner in sales')}
        {text('marketing', 'Owner in marketing')}
        <TextField
          error={pressed && !isDue ? 'Write the day as 2026-11-15.' : undefined}
          label="Due"
          onChange={(due) => set({ due })}
          placeholder="2026-11-15"
          value={draft.due}
        />
      </div>
      {text('expect', 'Expect', 'Spend on finance titles down 30%')}
      {verdict !== undefined && (
        <div className="grid gap-3 sm:grid-cols-2">
          <Select
            hint="The next review holds the figure of this assumption against it."
            label="The figure should be"
            onChange={(side) => set({ side })}
            options={[
              { value: 'none', label: 'Nothing in particular' },
              { value: 'at_least', label: 'At least' },
              { value: 'at_most', label: 'At most' },
            ]}
            value={draft.side}
          />
          {draft.side !== 'none' && (
            <NumberField
              error={
                pressed && draft.value === null ? 'Write the figure, or choose “Nothing in particular”.' : undefined
              }
              label={UNIT_WORDS[verdict.unit]}
              onChange={(value) => set({ value })}
              value={draft.value}
            />
          )}
        </div>
      )}
      {text('revisit', 'Revisit if', 'the win rate is above 20% over 60 closed deals')}
      {text('reason', 'Reason')}
      <div className="flex gap-2">
        <Button look="primary" type="submit">
          Record the decision
        </Button>
        {onCancel !== null && <Button onClick={onCancel}>Cancel</Button>}
      </div>
    </form>
  );
}

function draftOf(decision: Decision | undefined, owners: Props['owners']): Draft {
  if (decision === undefined) {
    const blank = { word: null, due: '', expect: '', revisit: '', reason: '', side: 'none', value: null } as const;
    return { ...blank, sales: owners.sales ?? '', marketing: owners.marketing ?? '' };
  }
  const { target, due, decided_on: _, ...words } = decision;
  if (target === null) return { ...words, due: due ?? '', side: 'none', value: null };
  const { side, value, unit } = target;
  return { ...words, due: due ?? '', side, value: Number((value * SCALE[unit]).toPrecision(12)) };
}

function targetOf(side: Draft['side'], value: number | null, verdict: Verdict | undefined): Target | null {
  if (side === 'none' || value === null || verdict === undefined) return null;
  const { unit } = verdict;
  return { side, value: value / SCALE[unit], unit };
}

/** "Revise to 14% (11–19%)": what was observed, where it is one figure. */
function reviseWords(verdict: Verdict | undefined): string {
  if (verdict === undefined || verdict.estimate === null || !Number.isFinite(verdict.estimate)) return 'Revise';
  if (verdict.evidence.kind === 'categories' || verdict.evidence.kind === 'segments') return 'Revise';
  const range = verdict.interval === null ? '' : ` (${writeRange(verdict, verdict.interval)})`;
  return `Revise to ${writeFigure(verdict, verdict.estimate)}${range}`;
}
