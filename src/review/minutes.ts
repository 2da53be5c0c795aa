import { formatCount } from '../model/format.ts';
import { markdownLine } from '../model/markdown-line.ts';
import { type MarketChange, marketChangeTitle } from '../model/market-change.ts';
import { writeDay } from '../model/write-day.ts';
import type { VerdictWord } from '../verdicts/verdict.ts';
import { figureWords } from './figure-words.ts';
import {
  type AgendaItem,
  type Decision,
  type DecisionWord,
  type Pack,
  QUESTIONS,
  type ReviewQuestion,
  type Target,
} from './review.ts';

export const QUESTION_WORDS: Record<ReviewQuestion, string> = {
  fits: 'What does the pipeline show that no persona accounts for?',
  changed: 'What has changed?',
  holds: 'Which assumptions hold and which do not?',
};

export const DECISION_WORDS: Record<DecisionWord, string> = {
  keep: 'Keep',
  revise: 'Revise',
  retire: 'Retire',
  investigate: 'Investigate',
};

/** "11 of 24 persona assumptions still hold. 5 are contradicted by closed deals." */
export function answerOf({ verdicts }: Pick<Pack, 'verdicts'>): string {
  const count = (word: VerdictWord) => verdicts.filter(({ verdict }) => verdict === word).length;
  const [holds, contradicted] = [count('holds'), count('contradicted')];
  return `${formatCount(holds)} of ${formatCount(verdicts.length)} persona assumptions still ${holds === 1 ? 'holds' : 'hold'}. ${formatCount(contradicted)} ${contradicted === 1 ? 'is' : 'are'} contradicted by closed deals.`;
}

/** Who does what by when, in one line each; empty where nothing was filled in. */
export function decisionLines({
  sales,
  marketing,
  due,
  expect,
  target,
  revisit,
  reason,
}: Decision): [string, string][] {
  const lines: [string, string][] = [
    ['Owner in sales', sales],
    ['Owner in marketing', marketing],
    ['Due', due === null ? '' : writeDay(due)],
    ['Expect', expect],
    ['The figure should be', target === null ? '' : targetWords(target)],
    ['Revisit if', revisit],
    ['Reason', reason],
  ];
  return lines.filter(([, text]) => text.trim() !== '');
}

/** "at least 20%". */
export const targetWords = ({ side, value, unit }: Target): string =>
  `${side === 'at_least' ? 'at least' : 'at most'} ${figureWords(unit, value)}`;

/** The minutes as Markdown: the answer, the decisions under each question, and what was left open. */
export function minutes(pack: Pack): string {
  const lines = [
    `# ${markdownLine(pack.name)}`,
    '',
    `Held on ${writeDay(pack.held_on)}${pack.owner === '' ? '' : `, led by ${markdownLine(pack.owner)}`}. ${pack.window}${pack.as_of === null ? '' : `, as of ${writeDay(pack.as_of)}`}.`,
    '',
    answerOf(pack),
  ];
  for (const question of QUESTIONS) {
    const items = pack.agenda.filter((item) => item.question === question);
    if (items.length === 0) continue;
    lines.push(
      '',
      `## ${QUESTION_WORDS[question]}`,
      '',
      ...items.flatMap((item) => itemLines(item, pack.decisions[item.key])),
    );
  }
  if (pack.market_changes.length > 0) {
    lines.push(
      '',
      `## ${MARKET_WORDS}`,
      '',
      ...pack.market_changes.map((change) => `- ${markdownLine(changeWords(change))}`),
    );
  }
  return `${lines.join('\n')}\n`;
}

/** Above what had changed in the market when a review was closed, also what an earlier one talked about. */
export const MARKET_WORDS = 'Changes in the market';

/** "Price, 1 Jul 2026: Ordovale halved its list price. Known from: a customer." */
export const changeWords = (change: MarketChange): string =>
  `${marketChangeTitle(change)}${change.source === '' ? '' : `. Known from: ${change.source}`}`;

function itemLines({ title, note }: AgendaItem, decision: Decision | undefined): string[] {
  const word = decision === undefined ? 'Nothing was decided' : DECISION_WORDS[decision.word];
  return [
    `- **${markdownLine(title)}**.${note === '' ? '' : ` ${markdownLine(note)}`}`,
    `  - Decision: ${word}`,
    ...(decision === undefined
      ? []
      : decisionLines(decision).map(([name, text]) => `  - ${name}: ${markdownLine(text)}`)),
  ];
}
