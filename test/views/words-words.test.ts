import { describe, expect, test } from 'vitest';
import type { SpokenSides } from '../../src/state/words/read-words.ts';
import { readWordsChoice, writeWordsChoice } from '../../src/views/words/words-address.ts';
import { heardLine, notedLine, sidesNote, sidesTitle } from '../../src/views/words/words-words.ts';

const by = (deals: number, by_reps = deals, by_customers = 0) => ({ deals, by_reps, by_customers });
const told = (more: Partial<SpokenSides> = {}): SpokenSides => ({
  noted: { won: by(86), lost: by(303, 193, 152), open: by(78) },
  voice: 'reps',
  won: [],
  lost: [],
  most: [{ words: ['asked'], won: 17, lost: 45 }],
  ...more,
});
const ledger = { words: ['ledger'], won: 20, lost: 2 };
const seat = { words: ['per', 'seat'], won: 1, lost: 40 };

describe('what tells won deals from lost ones, as a statement', () => {
  test('names what stands out on either side, and says where nothing does', () => {
    expect(sidesTitle(told({ won: [ledger], lost: [seat] }))).toBe(
      '“ledger” stands out in won deals, “per seat” in lost ones',
    );
    expect(sidesTitle(told({ won: [ledger] }))).toBe('“ledger” stands out in won deals, nothing in lost ones');
    expect(sidesTitle(told({ lost: [seat] }))).toBe('“per seat” stands out in lost deals, nothing in won ones');
    expect(sidesTitle(told())).toBe('No word tells won deals from lost ones; “asked” is said most');
  });
  test('claims no difference where only one side was asked', () => {
    const customers = told({ voice: 'customers' });
    expect(sidesTitle(customers)).toBe('Only lost deals hold customers’ own words; “asked” is said most');
    expect(sidesNote(customers, 'customers')).toBe(
      'Customers’ own words: 0 deals won, 152 deals lost. With one side alone there is nothing to hold it against.',
    );
  });
  test('says so where too few deals say anything', () => {
    expect(sidesTitle(told({ most: [] }))).toBe('No word is in five deals or more');
  });
});

test('whose words are left out is said where it is not what was chosen', () => {
  expect(sidesNote(told(), 'everything')).toContain(
    'The customers’ own words are left out here: they are on 152 deals lost and 0 deals won',
  );
  expect(sidesNote(told(), 'reps')).not.toContain('left out');
});

test('how many deals speak, and in whose words', () => {
  expect(notedLine(told(), 1120)).toBe(
    'Notes speak for 389 of 1,120 closed deals (34.7%) and 78 open ones: reps’ notes for 279, the customers’ own words for 152 (152 lost, 0 won).',
  );
  const few = told({ noted: { won: by(1), lost: by(0), open: by(0) } });
  expect(notedLine(few, 1)).toBe(
    'Notes speak for 1 of 1 closed deal (100%): reps’ notes for 1, none in the customers’ own words.',
  );
});

test('the choice of a persona and a voice stands in the address, beside everything else', () => {
  const search = writeWordsChoice({ persona: 'cfo', voice: 'reps' }, 'period=2026Q2&f.region=EMEA');
  expect(readWordsChoice(search)).toEqual({ persona: 'cfo', voice: 'reps' });
  expect(writeWordsChoice({ persona: null, voice: 'everything' }, search)).toBe('period=2026Q2&f.region=EMEA');
  expect(readWordsChoice('voice=nobody')).toEqual({ persona: null, voice: 'everything' });
});

test('field notes are named as a source of their own, and only where there are some', () => {
  expect(heardLine(0)).toBe('');
  expect(heardLine(1)).toMatch(/^ 1 field note is counted apart/);
  expect(heardLine(12)).toMatch(/^ 12 field notes are counted apart/);
});
