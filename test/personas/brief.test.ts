import { describe, expect, test } from 'vitest';
import { type Brief, briefMarkdown } from '../../src/personas/brief.ts';
import { briefSections } from '../../src/personas/brief-sections.ts';

const BRIEF: Brief = {
  name: 'Finance *leader*',
  kind: 'Buyer · primary',
  owners: 'Ann (sales) · Bo (marketing)',
  version: 'Version 3, 12 Oct 2026',
  dated: 'As of 30 Sep 2026. Figures over Q4 2025 to Q3 2026',
  figures: [{ label: 'Win rate', value: '35%', note: '100 of 288 won, likely 30–39%' }],
  sections: [
    { title: 'Who', items: ['Owns the numbers\nthat the board sees'], empty: 'Nobody wrote who this is.' },
    { title: 'What hurts', items: [], empty: 'Nobody wrote what hurts.' },
  ],
  rows: [
    { word: 'Contradicted', stated: 'Price | the reason', figure: '30 of 165; likely 25–40%' },
    { word: 'Belief', stated: 'Peers are trusted', figure: 'No data can answer it' },
  ],
};

describe('the brief as Markdown', () => {
  test('says who, with which figures and verdicts, and what is empty', () => {
    expect(briefMarkdown(BRIEF)).toBe(
      [
        '# Finance \\*leader\\*',
        '',
        'Buyer · primary  ',
        'Ann (sales) · Bo (marketing)  ',
        'Version 3, 12 Oct 2026  ',
        'As of 30 Sep 2026. Figures over Q4 2025 to Q3 2026  ',
        '',
        '- **Win rate: 35%**, 100 of 288 won, likely 30–39%',
        '',
        '## Who',
        '',
        '- Owns the numbers that the board sees',
        '',
        '## What hurts',
        '',
        'Nobody wrote what hurts.',
        '',
        '## Assumptions and beliefs',
        '',
        '| Verdict | What is stated | What was counted |',
        '| --- | --- | --- |',
        '| Contradicted | Price \\| the reason | 30 of 165; likely 25–40% |',
        '| Belief | Peers are trusted | No data can answer it |',
        '',
      ].join('\n'),
    );
  });

  test('a persona without a statement has no table', () => {
    expect(briefMarkdown({ ...BRIEF, rows: [] })).toMatch(/## Assumptions and beliefs\n\nNothing is stated yet\.\n$/);
  });
});

describe('the sections of the brief', () => {
  test('hold a list line by line, and short facts in one line each', () => {
    const profile = {
      role: { description: 'Signs', company_size: '200 and more' },
      demographics: { title: ['CFO', 'VP Finance'] },
      motivation: { pains: ['Slow close', 'Linked sheets'] },
    };
    const sections = briefSections({ profile, kind: 'buyer' });
    expect(sections.map(({ title, items }) => [title, items])).toEqual([
      ['Who', ['Signs', 'Titles: CFO, VP Finance', 'Company: 200 and more']],
      ['What they want', []],
      ['What hurts', ['Slow close', 'Linked sheets']],
      ['What triggers it', []],
      ['How they decide', []],
    ]);
    expect(sections.every(({ empty }) => empty.endsWith('.'))).toBe(true);
  });

  test('of an agent tell its task and its limits', () => {
    const profile = { task: { task: 'Compares offers', guardrails: ['Never signs'], escalation: 'Above 5,000' } };
    const titles = briefSections({ profile, kind: 'ai-agent' }).map(({ title, items }) => `${title}: ${items.join()}`);
    expect(titles).toEqual([
      'Its task: Compares offers',
      'What it is given: ',
      'How far it may go: Never signs',
      'When it hands over: Above 5,000',
    ]);
  });
});
