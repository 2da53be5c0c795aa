import { afterAll, beforeAll, expect, test } from 'vitest';
import { questionnaire } from '../../src/assumptions/questionnaire.ts';
import { windowOf } from '../../src/assumptions/window.ts';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import { foldTitle } from '../../src/model/job-title.ts';
import { saysPhrase, wordsOf } from '../../src/model/words.ts';
import { type HealthSigns, readHealthSigns } from '../../src/state/personas/read-health-signs.ts';
import { Analyst } from '../../src/state/verdicts/analyst.ts';
import { unheardWords } from '../../src/state/words/unheard-words.ts';
import { inWindow, linesOf, readDeals } from '../sample-data/sample-rows.ts';
import { openFolder, projectFrom } from '../support/open-case.ts';

const project = projectFrom('sample-data/project.json');
const { deals } = readDeals();

let engine: Engine;
let signs: HealthSigns;

beforeAll(async () => {
  engine = await openNodeEngine();
  const { warehouse, settings } = await openFolder(engine, project, 'sample-data');
  const analyst = new Analyst(engine);
  const questions = questionnaire(project.personas, project.assumptions);
  const answered = await analyst.answer(warehouse, questions, [], settings);
  const { span } = windowOf(settings, answered.answers, null);
  signs = await analyst.withFacts(warehouse, questions, settings, async (facts) => {
    await analyst.words(warehouse);
    return readHealthSigns(engine, warehouse, { facts, questions, facets: [], span, settings }, project.personas);
  });
}, 60_000);
afterAll(() => engine?.close());

// Counted a second time from the rows, without the database.
const blank = (text = '') => text === '' || text === '(No value)';
const titles = new Map<string, Set<string>>();
const note = (deal: string, title: string | undefined) => {
  if (!blank(title)) titles.set(deal, (titles.get(deal) ?? new Set()).add(foldTitle(title ?? '')));
};
for (const line of linesOf('people.csv')) note(line['Associated Deal IDs'] ?? '', line['Job Title']);
for (const { line } of deals) note(line['Opportunity ID'] ?? '', line['Decision Maker']);

test('the roles in won deals of each persona are those of the rows', () => {
  let several = 0;
  for (const { id } of project.personas) {
    const own = deals.filter((deal) => deal.persona === id && deal.outcome === 'won' && inWindow(deal));
    const roles = own.flatMap(({ line }) => titles.get(line['Opportunity ID'] ?? '') ?? []);
    const seen = signs.committees?.get(id);
    expect([id, seen?.known, seen?.several]).toEqual([id, roles.length, roles.filter(({ size }) => size > 1).length]);
    for (const { role, deals: found } of seen?.roles ?? []) {
      const count = roles.filter((held) => held.has(foldTitle(role))).length;
      expect([role, found]).toEqual([role, count]);
    }
    several += seen?.several ?? 0;
  }
  expect(several).toBeGreaterThan(50);
});

test('words of the messages are unheard where no note on a deal of the persona says them', () => {
  const interviews = linesOf('lost-deal-interviews.csv');
  let unheard = 0;
  for (const words of signs.words ?? []) {
    const own = deals.filter((deal) => deal.persona === words.persona && (deal.outcome === 'open' || inWindow(deal)));
    const said = own.flatMap(({ line }) => [
      line.Description ?? '',
      ...interviews.filter((each) => each['Deal ID'] === line['Opportunity ID']).map((each) => each.Verbatim ?? ''),
    ]);
    const found = unheardWords(words, 1);
    const says = (term: string) => said.some((text) => saysPhrase(wordsOf(text), wordsOf(term)));
    expect(found?.unheard.filter(says)).toEqual([]);
    unheard += found?.unheard.length ?? 0;
    expect(unheardWords(words, words.noted + 1)).toBeNull();
  }
  expect(unheard).toBeGreaterThan(3);
});
