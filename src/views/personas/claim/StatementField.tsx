import { vagueWords } from '../../../personas/vague-wording.ts';
import { TextArea } from '../../../ui/TextArea.tsx';

type Props = {
  label: string;
  hint: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
};

/** The owners' own words. What could mean anything is questioned, and may stay. */
export function StatementField({ label, hint, value, onChange, error }: Props) {
  const vague = vagueWords(value);
  return (
    <div>
      <TextArea error={error} hint={hint} label={label} onChange={onChange} rows={2} value={value} />
      <div role="status">
        {vague.length > 0 && (
          <ul className="mt-2 grid gap-1 border-l-2 border-at-risk pl-3 text-[13px]">
            {vague.map(({ word, question }) => (
              <li key={word}>
                <span className="font-semibold text-at-risk">“{word}”</span> {question}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
