import { expect, test } from 'vitest';
import { loadAliases } from '../../../src/ingest/aliases.ts';
import { planFile } from '../../../src/ingest/plan-file.ts';
import type { FilePlan, Question } from '../../../src/model/import-plan.ts';
import { decisionsOf, type Source } from '../../../src/project/source-schema.ts';
import { answersTo } from '../../../src/state/imports/answer-question.ts';

const AMBIGUOUS = new Map<string, BlobPart>([
  [
    'days and months that could be either',
    `Deal ID,Stage,Amount,Created Date\n${rows((n) => `${n},Won,5,0${n}/02/2025`)}`,
  ],
  ['thousands that could be decimals', `Deal ID;Stage;Amount\n${rows((n) => `${n};Won;1,${n}00`)}`],
  ['two columns for one field', `Deal ID,Opportunity ID,Stage,Amount\n${rows((n) => `${n},${n},Won,5`)}`],
  ['no header', rows((n) => `${n},0.${n},x${n}`)],
  ['dates that are none', `Deal ID,Stage,Close Date\n${rows((n) => `${n},Won,soon`)}`],
  ['an encoding that is not stated', new Uint8Array([...bytes('Deal ID,Stage,Owner\n1,Won,Jos'), 0xe9, 0x0a])],
]);

function rows(write: (n: number) => string): string {
  return `${Array.from({ length: 9 }, (_, index) => write(index + 1)).join('\n')}\n`;
}

function bytes(text: string): number[] {
  return [...new TextEncoder().encode(text)];
}

async function planned(text: BlobPart, source: Source | null): Promise<FilePlan> {
  const decisions = source === null ? undefined : decisionsOf(source);
  return (await planFile(new Blob([text]), 'deals.csv', decisions)).plan;
}

const isOpen = (plan: FilePlan, { about, why }: Question) =>
  plan.questions.some((question) => question.about === about && question.why === why);

test.each([...AMBIGUOUS.keys()])('%s: every answer settles its question', async (name) => {
  const text = AMBIGUOUS.get(name) ?? '';
  const plan = await planned(text, null);
  const table = plan.table === null || plan.table === 'lookup' ? 'deals' : plan.table;
  const fields = [...(await loadAliases())[table].fields];
  expect(plan.questions.length).toBeGreaterThan(0);
  for (const question of plan.questions) {
    const answers = answersTo(question, plan, fields);
    expect(answers).toHaveLength(question.options.length);
    expect(answers.some(({ change }) => change !== null)).toBe(true);
    for (const { change } of answers) {
      if (change === null) continue;
      const again = await planned(text, change({ table, file: 'deals.csv' }));
      expect(again.error).toBeNull();
      expect(isOpen(again, question)).toBe(false);
    }
  }
});

test('the order of day and month is asked for in words, about the column that needs it', async () => {
  const text = AMBIGUOUS.get('days and months that could be either') ?? '';
  const plan = await planned(text, null);
  const question = plan.questions.find(({ about }) => about === 'Created Date');
  const answers = question === undefined ? [] : answersTo(question, plan, ['created_date']);
  expect(answers.map(({ words }) => words)).toEqual(['Day first', 'Month first']);
  const source = answers[1]?.change?.({ table: 'deals', file: 'deals.csv' });
  const again = await planned(text, source ?? null);
  expect(again.columns.find(({ name }) => name === 'Created Date')?.reading).toMatchObject({ order: 'mdy' });
});
