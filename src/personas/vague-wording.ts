/** A word that two people would measure differently, where it stands, and what to write instead. */
export type VagueWord = { word: string; question: string };

const SHARE = 'In how many of ten? Write a share, such as “in 60% of won deals”.';
const COUNT = 'How many? Write a number or a share, such as “at least a third of closed deals”.';
const TIME = 'Within how many days? Write a number, such as “within 45 days”.';
const SIZE = 'From what amount on? Write a number, such as “50,000 or more”.';
const QUALITY =
  'By what would everybody see it? Write a rate, a time or an amount, such as “win rate of at least 30%”.';
const LEVEL = 'Compared with what? Write a number, or name the deals it is compared with.';

const QUESTIONS: readonly [words: string, question: string][] = [
  ['usually|often|mostly|typically|generally|normally|regularly|frequently|sometimes|rarely|seldom|tends? to', SHARE],
  ['many|most|few|some|several|a lot of|lots of|plenty of|majority|hardly any', COUNT],
  ['fast|quick|quickly|slow|slowly|soon|long|short|rapid|rapidly|in no time', TIME],
  ['big|large|huge|small|tiny|expensive|cheap|high-value|low-value|lucrative', SIZE],
  ['good|great|bad|poor|strong|weak|excellent|well|badly|healthy|easy|hard|difficult|important', QUALITY],
  ['high|low|higher|lower|better|worse', LEVEL],
];

// "at most 60 days" and "as often as the rest" say what they mean.
const EXACT = /\b(?:at most|as (?:often|many|few|long|big|large|fast|high|low|good|well))\b/giu;
const COMPARED = /^(?:higher|lower|better|worse)$/iu;

/** Words of a statement that ought to be a number, each once, in order of appearance. */
export function vagueWords(statement: string): VagueWord[] {
  const text = statement.replace(EXACT, (exact) => ' '.repeat(exact.length));
  const compared = /\bthan\b/iu.test(text);
  const found = QUESTIONS.flatMap(([words, question]) =>
    [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words})(?![\\p{L}\\p{N}-])`, 'giu'))].map((match) => ({
      word: match[0],
      question,
      at: match.index,
    })),
  )
    .filter(({ word }) => !(compared && COMPARED.test(word)))
    .sort((one, other) => one.at - other.at);
  const seen = new Set<string>();
  return found.flatMap(({ word, question }) => {
    const key = word.toLowerCase();
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ word, question }];
  });
}
