import { afterAll, beforeAll, expect, test } from 'vitest';
import { questionnaire } from '../../src/assumptions/questionnaire.ts';
import { windowOf } from '../../src/assumptions/window.ts';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine, Row } from '../../src/engine/port.ts';
import { termsIn, type Words } from '../../src/model/terms.ts';
import type { Voice } from '../../src/model/voice.ts';
import { saysPhrase, wordsOf } from '../../src/model/words.ts';
import { dealNumbers } from '../../src/state/deals/deal-numbers.ts';
import type { DealSelection, Narrowing } from '../../src/state/deals/deal-selection.ts';
import { breakDown, countedIn } from '../../src/state/fields/break-down.ts';
import { segmentFigures } from '../../src/state/segments/segment-figures.ts';
import { Analyst } from '../../src/state/verdicts/analyst.ts';
import { readProfileWords } from '../../src/state/words/read-profile-words.ts';
import { readVocabulary } from '../../src/state/words/read-vocabulary.ts';
import {
  personaDeals,
  readPersonaWords,
  readSides,
  termsOf,
  type WordsScope,
} from '../../src/state/words/read-words.ts';
import { type WordsPanel, wordsSql } from '../../src/state/words/words-sql.ts';
import { type Deal, inWindow, linesOf, readDeals } from '../sample-data/sample-rows.ts';
import { openFolder, projectFrom } from '../support/open-case.ts';

/** What is noted on each deal of the window and on each open one, from the rows of the files. */
const interviews = new Map<string, string[]>();
for (const line of linesOf('lost-deal-interviews.csv')) {
  const id = line['Deal ID'] ?? '';
  if ((line.Verbatim ?? '') !== '') interviews.set(id, [...(interviews.get(id) ?? []), line.Verbatim ?? '']);
}
type Noted = { deal: Deal; reps: string[]; customers: string[] };
const noted = readDeals()
  .deals.filter((deal) => deal.outcome === 'open' || inWindow(deal))
  .map((deal): Noted => {
    const description = deal.line.Description ?? '';
    return {
      deal,
      reps: description.trim() === '' ? [] : [description],
      customers: interviews.get(deal.line['Opportunity ID'] ?? '') ?? [],
    };
  });
const all = ({ reps, customers }: Noted): string[] => [...reps, ...customers];
const count = (passes: (each: Noted) => boolean): number => noted.filter(passes).length;
const says = (texts: readonly string[], phrase: Words) => texts.some((text) => saysPhrase(wordsOf(text), phrase));

let engine: Engine;
let scope: WordsScope;
let analyst: Analyst;
let opened: Awaited<ReturnType<typeof openFolder>>;
let answered: Awaited<ReturnType<Analyst['answer']>>;
const project = projectFrom('sample-data/project.json');
const questions = questionnaire(project.personas, project.assumptions);

/** Runs while the facts of the sample stand. */
async function asked<T>(read: (scope: WordsScope) => Promise<T>): Promise<T> {
  return analyst.withFacts(opened.warehouse, questions, opened.settings, async () => {
    await analyst.words(opened.warehouse);
    return read(scope);
  });
}

beforeAll(async () => {
  engine = await openNodeEngine();
  opened = await openFolder(engine, project, 'sample-data');
  analyst = new Analyst(engine);
  answered = await analyst.answer(opened.warehouse, questions, [], opened.settings);
  const { span } = windowOf(opened.settings, answered.answers, null);
  scope = { facts: answered.answers.facts, questions, facets: [], span, settings: opened.settings };
}, 60_000);
afterAll(() => engine?.close());

test('deals with notes, by outcome and by whose words they are', async () => {
  const told = await asked((of) => readSides(engine, of, { persona: null, voice: 'everything' }));
  for (const outcome of ['won', 'lost', 'open'] as const) {
    const on = (passes: (each: Noted) => boolean) => count((each) => each.deal.outcome === outcome && passes(each));
    expect(told.noted[outcome], outcome).toEqual({
      deals: on((each) => all(each).length > 0),
      by_reps: on(({ reps }) => reps.length > 0),
      by_customers: on(({ customers }) => customers.length > 0),
    });
  }
  expect(told.noted.lost.by_customers).toBeGreaterThan(100);
});

test('won deals are held against lost ones by the reps’ notes alone, since only lost customers were asked', async () => {
  const told = await asked((of) => readSides(engine, of, { persona: null, voice: 'everything' }));
  expect([told.voice, told.won, told.lost]).toEqual(['reps', [], []]);
  expect(told.most).toHaveLength(10);
  for (const { words, won, lost } of told.most) {
    const on = (outcome: string) => count(({ deal, reps }) => deal.outcome === outcome && says(reps, words));
    expect([words, won, lost]).toEqual([words, on('won'), on('lost')]);
  }
  const counts = new Map<string, number>();
  for (const { deal, reps } of noted) {
    if (deal.outcome !== 'open')
      for (const words of termsIn(reps)) counts.set(words.join(' '), (counts.get(words.join(' ')) ?? 0) + 1);
  }
  expect(told.most[0]!.won + told.most[0]!.lost).toBe(Math.max(...counts.values()));
});

test('where only one side was asked its words are counted and held against nothing', async () => {
  const told = await asked((of) => readSides(engine, of, { persona: 'finance-leader', voice: 'customers' }));
  expect([told.won, told.lost, told.noted.won.by_customers]).toEqual([[], [], 0]);
  for (const { words, lost } of told.most) {
    const own = ({ deal }: Noted) => deal.persona === 'finance-leader' && deal.outcome === 'lost';
    expect(lost).toBe(count((each) => own(each) && says(each.customers, words)));
  }
});

test('every term of every persona is found on as many of its deals as the rows say', async () => {
  const told = await asked((of) => readPersonaWords(engine, of, project.personas, 'everything'));
  for (const { persona, noted: n, terms } of told) {
    const own = noted.filter((each) => each.deal.persona === persona && all(each).length > 0);
    expect(n).toBe(own.length);
    for (const { term, words, share } of terms)
      expect([term, share]).toEqual([term, { x: own.filter((each) => says(all(each), words)).length, n }]);
  }
  expect(told.map(({ terms }) => terms.filter(({ use }) => use === 'used').length)).toEqual([7, 3, 4, 1]);
});

test('what stands out in the deals of a persona is on as many of them, and of the others, as the rows say', async () => {
  const persona = project.personas.find(({ id }) => id === 'founder-owner')!;
  const told = await asked((of) =>
    readVocabulary(engine, termsOf(persona), personaDeals(of, persona.id, 'reps'), opened.settings),
  );
  const own = (each: Noted) => each.deal.persona === persona.id;
  // Where the file cannot say whose a deal is, it is nobody's and not one of the others.
  expect(told.noted.ours).toBe(count((each) => own(each) && each.reps.length > 0));
  expect(told.missing?.length).toBeGreaterThan(2);
  for (const { words, ours, rest } of told.missing ?? []) {
    expect([words, ours]).toEqual([words, count((each) => own(each) && says(each.reps, words))]);
    expect(rest).toBeLessThanOrEqual(count((each) => !own(each) && says(each.reps, words)));
  }
});

test('words of pains and trigger events are found on as many deals of the persona as the rows say', async () => {
  const told = await asked((of) => readProfileWords(engine, of, project.personas, ['pain', 'trigger']));
  expect(told.map(({ stated }) => stated.length)).toEqual([5, 4, 5, 4]);
  for (const { persona, stated } of told) {
    for (const { text, words: own } of stated) {
      for (const { words, deals } of own) {
        const found = count((each) => each.deal.persona === persona && says(all(each), words));
        expect([text, words, deals]).toEqual([text, words, found]);
      }
    }
  }
});

test('pains are counted and won as the rows say, blanks apart', async () => {
  const figures = await asked(async ({ facts, span }) => {
    const need = await analyst.dimension(opened.warehouse, 'primary_need', null, opened.settings);
    const breakdown = await breakDown(engine, [need!], []);
    const of = { facts, outcomes: facts.counted };
    return segmentFigures(
      { breakdown, measured: [], once: [] },
      of,
      countedIn(span, null),
      'win_rate',
      opened.settings.method,
    );
  });
  const closed = noted.filter(({ deal }) => deal.outcome !== 'open').map(({ deal }) => deal);
  for (const { labels, rate } of figures.segments) {
    const own = closed.filter(({ line }) => (line['Use Case'] ?? '') === labels[0]);
    expect([labels[0], rate.share]).toEqual([
      labels[0],
      { x: own.filter(({ outcome }) => outcome === 'won').length, n: own.length },
    ]);
  }
  expect(figures.segments.reduce((sum, { rate }) => sum + rate.share.n, 0)).toBe(closed.length);
  // Nearly all blanks are losses: the field is filled in afterwards, and the screen says so.
  expect(figures.telling).toBe('filled');
});

test('the queries that the panels hand on count what the panels show', async () => {
  const { warehouse, settings } = opened;
  const answer = { answered, questions, settings, warehouse };
  const choices = { period: null, compare: null, facets: [] };
  const sql = (voice: Voice, panel: WordsPanel) =>
    asked(() => engine.rows(wordsSql({ answer, choices, voice }, panel)));
  const numbers = (row: Row | undefined, ...names: string[]) => names.map((name) => Number(row?.[name]));
  const sides = await asked((of) => readSides(engine, of, { persona: null, voice: 'reps' }));
  const said = await sql('reps', { of: 'sides', persona: null, phrases: sides.most.map(({ words }) => words) });
  expect(said.length).toBe(10);
  for (const [at, { words, won, lost }] of sides.most.entries())
    expect([said[at]?.phrase, ...numbers(said[at], 'won', 'won_with_notes', 'lost', 'lost_with_notes')]).toEqual([
      words.join(' '),
      won,
      sides.noted.won.by_reps,
      lost,
      sides.noted.lost.by_reps,
    ]);

  const words = await asked((of) => readPersonaWords(engine, of, project.personas, 'everything'));
  const personas = words.map(({ persona, terms }) => ({
    ...{ id: persona, name: persona, phrases: terms.map((term) => term.words) },
  }));
  const rows = await sql('everything', { of: 'personas', personas });
  for (const { persona, noted: n, terms } of words) {
    for (const { words: own, share } of terms) {
      const row = rows.find((each) => each.persona === persona && each.phrase === own.join(' '));
      expect([persona, own, ...numbers(row, 'deals', 'with_notes')]).toEqual([persona, own, share.x, n]);
    }
  }

  const founder = project.personas.find(({ id }) => id === 'founder-owner')!;
  const told = await asked((of) =>
    readVocabulary(engine, termsOf(founder), personaDeals(of, founder.id, 'reps'), settings),
  );
  const phrases = (told.missing ?? []).map((each) => each.words);
  const beside = await sql('reps', { of: 'beside-others', persona: founder.id, phrases });
  expect(beside.length).toBeGreaterThan(2);
  for (const [at, { words: own, ours, rest }] of (told.missing ?? []).entries())
    expect([own, ...numbers(beside[at], 'deals', 'with_notes', 'others', 'others_with_notes')]).toEqual([
      ...[own, ours, told.noted.ours],
      ...[rest, told.noted.rest],
    ]);
});

test('a count of deals that say something lists as many', async () => {
  const { warehouse, settings } = opened;
  const answer = { answered, questions, settings, warehouse };
  const choices = { period: null, compare: null, facets: [] };
  const listed = async (selection: DealSelection, narrowing: Narrowing = {}) =>
    (await dealNumbers({ engine, analyst }, answer, choices, selection, narrowing, undefined)).length;
  const sides = await asked((of) => readSides(engine, of, { persona: null, voice: 'reps' }));
  const [most] = sides.most;
  const said = { of: 'said', phrase: most!.words, voice: 'reps' } as const;
  expect([await listed(said, { outcome: 'won' }), await listed(said, { outcome: 'lost' })]).toEqual([
    most!.won,
    most!.lost,
  ]);
  const words = await asked((of) => readPersonaWords(engine, of, project.personas, 'everything'));
  for (const { persona, noted: n, terms } of words) {
    expect(await listed({ of: 'said', persona, phrase: [], voice: 'everything' })).toBe(n);
    const [term] = terms;
    expect(await listed({ of: 'said', persona, phrase: term!.words, voice: 'everything' })).toBe(term!.share.x);
  }
});
