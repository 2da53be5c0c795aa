import { Card } from '../../ui/Card.tsx';
import type { Verdict } from '../../verdicts/verdict.ts';
import { settlingWords } from './settling-words.ts';

/** What would turn an open verdict into a clear one; nothing where it is clear already. */
export function Settled({ verdict }: { verdict: Verdict }) {
  const words = settlingWords(verdict);
  if (words === null) return null;
  return (
    <Card title="What would settle it">
      <p>{words}</p>
    </Card>
  );
}
