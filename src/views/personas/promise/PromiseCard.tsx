import { formatCount } from '../../../model/format.ts';
import { wordsOf } from '../../../model/words.ts';
import type { Promise as PromiseMade } from '../../../personas/promise.ts';
import { wordStem } from '../../../personas/word-stem.ts';
import type { StatedPersona } from '../../../project/schema.ts';
import { Card } from '../../../ui/Card.tsx';
import { PartLink } from '../MendLink.tsx';

/** What a buyer is promised beside what hurts the user under it, side by side; whether one denies the other, the reader says. */
export function PromiseCard({ promise }: { promise: PromiseMade<StatedPersona> }) {
  const { buyer, user, promises, pains, pairs, unnamed } = promise;
  return (
    <Card
      className="break-inside-avoid"
      note={`${user.name} lives under ${buyer.name}. Lines that share words may contradict each other, or not: read both.`}
      title="Promise against experience"
    >
      {promises.length === 0 ? (
        <p className="text-soft">
          Nothing is written of what {buyer.name} is promised.{' '}
          <PartLink part="messaging.value_proposition" persona={buyer.id}>
            Write the value proposition
          </PartLink>
        </p>
      ) : pains.length === 0 ? (
        <p className="text-soft">
          Nothing is written of what hurts {user.name}.{' '}
          <PartLink part="motivation.pains" persona={user.id}>
            Write the pains
          </PartLink>
        </p>
      ) : (
        <>
          {pairs.length === 0 && (
            <p className="mb-3 text-soft">No promise shares a telling word with a pain, which settles nothing.</p>
          )}
          <ul className="grid gap-3">
            {pairs.map(({ promise: { text, from }, pain, shared }) => (
              <li className="grid gap-2 sm:grid-cols-2" key={`${text} ${pain}`}>
                <div className="rounded-md border border-line p-3">
                  <p className="mb-0.5 text-xs text-soft">
                    {buyer.name} is promised · {from.toLowerCase()}
                  </p>
                  <p>
                    <Marked shared={shared} text={text} />
                  </p>
                </div>
                <div className="rounded-md border border-line p-3">
                  <p className="mb-0.5 text-xs text-soft">{user.name} says it hurts</p>
                  <p>
                    <Marked shared={shared} text={pain} />
                  </p>
                  <p className="mt-1 text-xs text-at-risk">May contradict: read both</p>
                </div>
              </li>
            ))}
          </ul>
          {unnamed.length > 0 && (
            <div className="mt-3">
              <h3 className="text-[13px] font-semibold">
                {unnamed.length === 1
                  ? 'One pain that no promise shares a word with'
                  : `${formatCount(unnamed.length)} pains that no promise shares a word with`}
              </h3>
              <ul className="text-soft">
                {unnamed.map((pain) => (
                  <li key={pain}>{pain}</li>
                ))}
              </ul>
            </div>
          )}
        </>
      )}
    </Card>
  );
}

/** A text with the words that another one shares, in any form, set off. */
function Marked({ text, shared }: { text: string; shared: readonly string[] }) {
  const stems = new Set(shared.map(wordStem));
  let at = 0;
  return text.split(/(\s+)/).map((part) => {
    const key = at;
    at += part.length;
    return wordsOf(part).some((word) => stems.has(wordStem(word))) ? (
      <mark className="rounded bg-claim px-0.5 text-ink" key={key}>
        {part}
      </mark>
    ) : (
      part
    );
  });
}
