import { useMemo, useRef } from 'react';
import {
  EVIDENCE_KINDS,
  type EvidenceKind,
  type EvidenceRows,
  type PieceOfEvidence,
  STRENGTHS,
  type Strength,
} from '../../../model/piece-of-evidence.ts';
import { EVIDENCE_WORDS } from '../../../personas/evidence.ts';
import { fieldNotesOf } from '../../../state/review/field-notes.ts';
import { useChoices } from '../../../state/sitting/use-session.ts';
import { Button } from '../../../ui/Button.tsx';
import { DayField } from '../../../ui/DayField.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { DEALS_WORDS, type DealsOfPersona, numbered, STRENGTH_WORDS } from './evidence-words.ts';

type Props = {
  pieces: readonly PieceOfEvidence[];
  onChange: (pieces: readonly PieceOfEvidence[]) => void;
  persona: string;
  error?: string | undefined;
};

/** Pieces of evidence to be written down: what kind, when, how strong, what it says, and the rows that show it. */
export function EvidenceFields({ pieces, onChange, persona, error }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const add = () => {
    onChange([...pieces, { kind: 'interview' }]);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('fieldset:last-of-type select')?.focus());
  };
  const remove = (piece: PieceOfEvidence) => {
    onChange(pieces.filter((each) => each !== piece));
    list.current?.querySelector<HTMLElement>('[data-add]')?.focus();
  };
  return (
    <div className="grid gap-3" ref={list}>
      {numbered(pieces).map(({ piece, number }) => (
        <PieceFields
          key={number}
          number={number}
          onChange={(changed) => onChange(pieces.map((each) => (each === piece ? changed : each)))}
          onRemove={() => remove(piece)}
          persona={persona}
          piece={piece}
        />
      ))}
      <div className="flex flex-wrap items-center gap-2">
        <Button data-add onClick={add} size="small">
          {pieces.length === 0 ? 'Add evidence' : 'Add further evidence'}
        </Button>
        {error !== undefined && (
          <p className="text-xs text-contradicted" role="alert">
            {error}
          </p>
        )}
      </div>
    </div>
  );
}

type PieceProps = {
  piece: PieceOfEvidence;
  number: number;
  persona: string;
  onChange: (piece: PieceOfEvidence) => void;
  onRemove: () => void;
};

function PieceFields({ piece, number, persona, onChange, onRemove }: PieceProps) {
  const set = (change: Partial<Record<keyof PieceOfEvidence, unknown>>) =>
    onChange(
      Object.fromEntries(
        Object.entries({ ...piece, ...change }).filter(([, value]) => value !== undefined && value !== ''),
      ) as PieceOfEvidence,
    );
  return (
    <fieldset className="rounded-lg bg-sunken p-3">
      <legend className="sr-only">Evidence {number}</legend>
      <div className="grid gap-3 sm:grid-cols-3">
        <Select<EvidenceKind>
          label="Kind"
          onChange={(kind) => set({ kind })}
          options={EVIDENCE_KINDS.map((value) => ({ value, label: EVIDENCE_WORDS[value] }))}
          value={piece.kind}
        />
        <DayField label="Day" onChange={(on) => set({ on })} value={piece.on ?? ''} />
        <Select<Strength | ''>
          label="Strength"
          onChange={(strength) => set({ strength })}
          options={[
            { value: '', label: 'not said' },
            ...STRENGTHS.map((value) => ({ value, label: STRENGTH_WORDS[value] })),
          ]}
          value={piece.strength ?? ''}
        />
        <TextField
          className="sm:col-span-2"
          label="What it says"
          onChange={(note) => set({ note })}
          placeholder="Six of eight said so"
          value={piece.note ?? ''}
        />
        <RowsChoice onChange={(rows) => set({ rows })} persona={persona} rows={piece.rows} />
      </div>
      <Button
        aria-label={`Remove evidence ${number}`}
        className="-ml-2 mt-2"
        look="faint"
        onClick={onRemove}
        size="small"
      >
        Remove
      </Button>
    </fieldset>
  );
}

type RowsProps = {
  rows: EvidenceRows | undefined;
  persona: string;
  onChange: (rows: EvidenceRows | undefined) => void;
};

/** Deals of the persona, or a field note about it; those of others are no evidence for it. */
function RowsChoice({ rows, persona, onChange }: RowsProps) {
  const project = useChoices((state) => state.project);
  const notes = useMemo(
    () => (project === null ? [] : fieldNotesOf(project).filter((note) => note.persona === persona)),
    [project, persona],
  );
  const options: readonly { value: string; label: string; rows?: EvidenceRows }[] = [
    { value: '', label: 'none' },
    ...Object.entries(DEALS_WORDS).map(([deals, label]) => ({
      value: `deals ${deals}`,
      label,
      rows: { deals: deals as DealsOfPersona },
    })),
    ...notes.map(({ id, said }) => ({
      value: `note ${id}`,
      label: `Note: ${said.length > 40 ? `${said.slice(0, 40)}…` : said}`,
      rows: { field_note: id },
    })),
  ];
  const value = rows === undefined ? '' : 'deals' in rows ? `deals ${rows.deals}` : `note ${rows.field_note}`;
  const known = options.some((option) => option.value === value);
  return (
    <Select
      label="Rows that show it"
      onChange={(chosen) => onChange(options.find((option) => option.value === chosen)?.rows)}
      options={known ? options : [...options, { value, label: 'a field note that is gone' }]}
      value={value}
    />
  );
}
