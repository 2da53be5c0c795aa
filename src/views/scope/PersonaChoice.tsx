import { Select } from '../../ui/Select.tsx';

type Props = {
  /** One without an id stands for deals of no persona, which are offered anyway. */
  personas: readonly { id: string | null; name: string }[];
  /** Null: deals of no persona; undefined: everybody's. */
  value: string | null | undefined;
  onChange: (persona: string | null | undefined) => void;
};

const EVERYBODY = 'all';
const NOBODY = 'nobody';
const ONE = 'one ';

/** Whose deals a screen is about. */
export function PersonaChoice({ personas, value, onChange }: Props) {
  return (
    <Select
      className="w-48"
      label="Persona"
      onChange={(chosen) =>
        onChange(chosen === EVERYBODY ? undefined : chosen === NOBODY ? null : chosen.slice(ONE.length))
      }
      options={[
        { value: EVERYBODY, label: 'All deals' },
        ...personas.flatMap(({ id, name }) => (id === null ? [] : [{ value: `${ONE}${id}`, label: name }])),
        { value: NOBODY, label: 'No persona' },
      ]}
      value={value === undefined ? EVERYBODY : value === null ? NOBODY : `${ONE}${value}`}
    />
  );
}
