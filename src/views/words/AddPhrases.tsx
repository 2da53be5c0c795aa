import { useRef, useState } from 'react';
import type { Assumption, ClaimOf } from '../../model/claim.ts';
import { formatCount } from '../../model/format.ts';
import { addOwnWords } from '../../personas/own-words.ts';
import { personaTerms } from '../../personas/persona-terms.ts';
import type { Project, StatedPersona } from '../../project/schema.ts';
import type { ViewChoices } from '../../state/fields/view-choices.ts';
import { useSession } from '../../state/sitting/use-session.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import { addClaimedPhrase, addPhrase } from '../../state/words/edit-words.ts';
import type { Vocabulary } from '../../state/words/read-vocabulary.ts';
import type { Speakers } from '../../state/words/use-vocabulary.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { useCanEdit } from '../personas/use-can-edit.ts';
import { PhraseButton, useQuotedPhrase } from './PhraseButton.tsx';
import { saidIn } from './vocabulary-words.ts';

type Props = {
  told: Vocabulary;
  persona: StatedPersona;
  speakers: Speakers;
  answer: ReportAnswer;
  choices: ViewChoices;
};

/** What customers say and the persona does not, each phrase with its notes and the way into the persona. */
export function AddPhrases({ told, persona, speakers, answer, choices }: Props) {
  const session = useSession();
  const canEdit = useCanEdit();
  const [showQuotes, quotes] = useQuotedPhrase(answer, choices);
  const [said, setSaid] = useState('');
  const status = useRef<HTMLParagraphElement>(null);
  const { noted } = told;
  // The list of a moment ago stands in until the words are counted anew.
  const known = new Set(personaTerms(persona, []).map(({ words }) => words.join(' ')));
  const missing = (told.missing ?? []).filter(({ words }) => !known.has(words.join(' ')));
  const holdsWords = addOwnWords(persona.profile, 'a') !== null;
  const add = (phrase: string, where: string, change: (project: Project) => Project) => {
    session.edit(`Added “${phrase}” to ${where}`, change);
    setSaid(`“${phrase}” was added to ${where}. Undo takes it back.`);
    // The button goes with its line.
    status.current?.focus();
  };
  if (told.missing === null || (missing.length === 0 && said === '')) return null;
  return (
    <Card
      note={
        canEdit && !holdsWords
          ? `The customer’s own words of ${persona.name} were written by hand in the project file, and are added to there.`
          : undefined
      }
      title={
        missing.length === 0
          ? `${persona.name} says what stands out`
          : `What stands out and ${persona.name} does not say`
      }
    >
      <p className={said === '' ? 'sr-only' : 'mb-3 text-[13px] text-soft'} ref={status} role="status" tabIndex={-1}>
        {said}
      </p>
      <ul className="grid gap-2.5">
        {missing.map(({ words, ours, rest }) => {
          const phrase = words.join(' ');
          return (
            <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1" key={phrase}>
              <span>
                <PhraseButton
                  name={`Read the ${formatCount(ours)} deals that say ${phrase}`}
                  onClick={() => showQuotes({ speakers, phrase: words })}
                >
                  {phrase}
                </PhraseButton>{' '}
                <span className="text-[13px] text-soft">
                  {saidIn(ours, noted.ours)}, others {saidIn(rest, noted.rest)}
                </span>
              </span>
              {canEdit && (
                <span className="flex flex-wrap gap-1.5 print:hidden">
                  {holdsWords && (
                    <Button
                      aria-label={`Add “${phrase}” to persona`}
                      onClick={() =>
                        add(phrase, `the words of ${persona.name}`, (project) => addPhrase(project, persona.id, phrase))
                      }
                      size="small"
                    >
                      Add to persona
                    </Button>
                  )}
                  {languageClaims(persona).map(({ id, claim }) => (
                    <Button
                      aria-label={`Add “${phrase}” to ${claimName(claim)}`}
                      key={id}
                      onClick={() =>
                        add(phrase, claimName(claim), (project) => addClaimedPhrase(project, persona.id, id, phrase))
                      }
                      size="small"
                      title="The claim counts another set of words from then on; its earlier figures are not compared"
                    >
                      Add to {claimName(claim)}
                    </Button>
                  ))}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {quotes}
    </Card>
  );
}

type LanguageClaim = { id: string; claim: ClaimOf<'language'> };

const languageClaims = ({ assumptions }: { assumptions: readonly Assumption[] }): LanguageClaim[] =>
  assumptions.flatMap(({ id, claim }) => (claim.measure === 'language' ? [{ id, claim }] : []));

/** "the claim on “runway”". */
const claimName = ({ says }: ClaimOf<'language'>): string => `the claim on “${says[0] ?? ''}”`;
