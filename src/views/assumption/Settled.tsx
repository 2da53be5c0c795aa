import { Card } from '../../ui/Card.tsx';
import { ScreenLink } from '../../ui/ScreenLink.tsx';
import type { Verdict } from '../../verdicts/verdict.ts';
import { settlingWords } from './settling-words.ts';

/** What would turn an open verdict into a clear one; nothing where it is clear already. */
export function Settled({ verdict }: { verdict: Verdict }) {
  const words = settlingWords(verdict);
  if (words === null) return null;
  return (
    <Card title="What would settle it">
      <p>{words}</p>
      <p className="mt-2 text-[13px] print:hidden">
        <ScreenLink to="/planning">All undecided assumptions by how soon they can be settled</ScreenLink>
      </p>
    </Card>
  );
}
