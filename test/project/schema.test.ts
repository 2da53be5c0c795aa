import { describe, expect, expectTypeOf, test, vi } from 'vitest';
import { MEASURES } from '../../src/model/claim.ts';
import type { SourceDecisions } from '../../src/model/import-plan.ts';
import type { Persona } from '../../src/model/persona.ts';
import { METHOD, SETTINGS, type Settings } from '../../src/model/settings.ts';
import {
  LARGEST_FILE,
  newProject,
  type Project,
  personasOf,
  readProject,
  type StatedPersona,
  settingsOf,
  writeProject,
} from '../../src/project/schema.ts';
import { decisionsOf, labelsOf, mappedFieldsOf } from '../../src/project/source-schema.ts';
import { FIXTURE, fileWith, fileWithClaim, fixture, read } from './sample-project.ts';

const JSON_ONLY = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('a project file is read', () => {
  test('with everything it says, and with defaults for what it may leave out', () => {
    const said = JSON.parse(FIXTURE);
    said.personas[1] = { ...said.personas[1], owners: {}, profile: {}, assumptions: [] };
    said.sources[0].values['Size band'].Small = '50';
    expect(JSON_ONLY(fixture())).toEqual(said);
  });

  test('the fixture names every measure, so that each of them is known to load', () => {
    const persona = fixture().personas[0];
    const stated = [...persona!.assumptions, ...fixture().assumptions].map(({ claim }) => claim.measure);
    expect(new Set(stated)).toEqual(new Set(MEASURES));
  });

  test('from the shortest file that is a project', () => {
    const reading = readProject('\uFEFF{ "kind": "persona-proof-project", "version": 2 }\r\n');
    expect(reading).toEqual({ ok: true, project: newProject('Untitled project'), migrated_from: null });
  });

  test('with small slips put right: a currency in small letters, text written as a number', () => {
    const slips = read('{ "kind": "persona-proof-project", "version": 1, "settings": { "currency": "eur" } }');
    expect(slips.settings.currency).toBe('EUR');
    const claim = { measure: 'share', field: 'Is partner', in: [true, 3], among: 'closed', at_least: 0.5 };
    expect(read(fileWithClaim(claim)).personas[0]!.assumptions[0]!.claim).toEqual({ ...claim, in: ['true', '3'] });
  });

  test('into fresh objects: changing what was parsed elsewhere changes nothing', () => {
    expect(fixture()).toEqual(fixture());
    expect(fixture().personas[0]!.profile).not.toBe(fixture().personas[0]!.profile);
  });

  test('claims of every measure come back in their order', () => {
    const [persona] = personasOf(fixture());
    expect(persona!.assumptions.map(({ id }) => id)).toEqual(
      Array.from({ length: 16 }, (_, index) => `fl-${index + 1}`),
    );
  });

  test('not when it is larger than any project', () => {
    const reading = readProject(' '.repeat(LARGEST_FILE + 1));
    expect(reading).toEqual({ ok: false, error: expect.stringContaining('larger than 32 MB') });
  });
});

describe('a project file is written', () => {
  test('so that it reads back as the same project and writes the same bytes', () => {
    const written = writeProject(fixture());
    expect(read(written)).toEqual(fixture());
    expect(writeProject(read(written))).toBe(written);
    expect(written.endsWith('}\n')).toBe(true);
  });

  test('the same whatever the order in which its keys were made', () => {
    const backwards = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(backwards);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, entry]) => [key, backwards(entry)]),
      );
    };
    expect(writeProject(backwards(fixture()) as Project)).toBe(writeProject(fixture()));
  });

  test('never in a form that could not be read again', () => {
    const broken = { ...newProject('x'), settings: { fiscal_year_start: Number.NaN } };
    expect(() => writeProject(broken)).toThrow('settings.fiscal_year_start');
  });
});

describe('types meet the model', () => {
  test('a persona of the model can be stored, and a stored one becomes a persona of the model', () => {
    expectTypeOf<Persona>().toExtend<StatedPersona>();
    expectTypeOf(personasOf(fixture())).toEqualTypeOf<Persona[]>();
    expectTypeOf(settingsOf(fixture())).toEqualTypeOf<Settings>();
    expectTypeOf(decisionsOf(fixture().sources[0]!)).toEqualTypeOf<SourceDecisions>();
    expectTypeOf<Settings>().toExtend<Project['settings']>();
  });
});

describe('settings in force', () => {
  test('are the defaults where a project states none', () => {
    expect(settingsOf(newProject('x'))).toEqual(SETTINGS);
  });

  test('keep every constant that the project does not override', () => {
    expect(settingsOf(fixture())).toEqual({
      as_of: '2026-09-30',
      window: { quarters: 6 },
      currency: 'EUR',
      rates: [
        { currency: 'USD', from: '2026-07-01', rate: 0.9 },
        { currency: 'USD', from: null, rate: 0.92 },
      ],
      fiscal_year_start: 2,
      method: {
        ...METHOD,
        confidence: 0.95,
        fdr_method: 'by',
        minimum: { ...METHOD.minimum, closed_deals: 30 },
        tolerance: { ...METHOD.tolerance, order: 0.03, same: 0.04 },
        resamples: 500,
      },
    });
  });

  test('hold rates in one form, however they are stated', () => {
    const stated = (rates: NonNullable<Project['settings']['rates']>) => settingsOf({ settings: { rates } }).rates;
    expect(stated({ usd: 0.9 })).toEqual([{ currency: 'USD', from: null, rate: 0.9 }]);
    expect(stated([{ currency: 'USD', rate: 0.9 }])).toEqual(stated({ USD: 0.9 }));
  });

  test('do not let an absent value replace a default', () => {
    const settings = { window: undefined, currency: undefined, method: { fdr: undefined } };
    expect(settingsOf({ settings })).toEqual(SETTINGS);
  });

  test('strict is 95% and an adjustment for any dependence; a constant that is stated for itself stays', () => {
    expect(settingsOf({ settings: { method: { strict: true } } }).method).toMatchObject({
      strict: true,
      confidence: 0.95,
      fdr_method: 'by',
      fdr: 0.1,
    });
    expect(settingsOf({ settings: { method: { strict: true, confidence: 0.99 } } }).method.confidence).toBe(0.99);
  });

  test('every constant of the method can be overridden and keeps its value', () => {
    const stated = { ...newProject('x'), settings: { method: METHOD } };
    expect(read(writeProject(stated)).settings.method).toEqual(METHOD);
  });
});

describe('sources', () => {
  const [deals, people, accounts, survey] = fixture().sources;

  test('hand the importer what was decided and nothing else', () => {
    expect(decisionsOf(deals!)).toEqual({
      table: 'deals',
      columns: { opportunity_id: 'Opportunity ID', outcome: 'Stage', close_date: '__proto__' },
      dates: { close_date: 'dmy' },
      decimal: ',',
      null_words: ['Select', 'unknown'],
    });
    expect(decisionsOf(people!)).toEqual({
      table: 'people',
      dialect: { delimiter: ';', quote: null, encoding: 'windows-1252' },
      header_line: null,
      below_header: { lines: 1, starts: 'text' },
      footer: { lines: 2, starts: 'Grand total' },
    });
    expect(decisionsOf(accounts!)).toEqual({ table: 'lookup', null_words: [] });
  });

  test('of counts from elsewhere name their table like any other', () => {
    expect(survey).toEqual({ table: 'observations', file: 'survey.csv' });
    expect(decisionsOf(survey!)).toEqual({ table: 'observations' });
  });

  test('give the label map of a field, never the null words or anything inherited', () => {
    expect(labelsOf(deals!, 'outcome')).toEqual({
      'Closed Won': 'won',
      'Closed Lost': 'lost',
      Duplicate: 'unmapped',
      '*': 'open',
    });
    expect(labelsOf(deals!, 'Size band')).toEqual({ Small: '50', Large: '900' });
    expect(mappedFieldsOf(deals!)).toEqual(['outcome', 'Size band']);
    expect(labelsOf(deals!, 'null')).toBeUndefined();
    expect(labelsOf(deals!, 'constructor')).toBeUndefined();
    expect(labelsOf(people!, 'outcome')).toBeUndefined();
  });
});

describe('hostile keys', () => {
  const source = (values: string): string =>
    `{ "kind": "persona-proof-project", "version": 1, "sources": [{ "table": "deals", "file": "a.csv", "values": ${values} }] }`;

  test('survive where keys are data, there and back', () => {
    const project = read(source('{ "__proto__": { "__proto__": "a", "constructor": "b", "toString": "c" } }'));
    const again = read(writeProject(project));
    for (const { sources } of [project, again]) {
      const map = labelsOf(sources[0]!, '__proto__');
      expect(map).toBeDefined();
      expect(Object.entries(map!).sort()).toEqual([
        ['__proto__', 'a'],
        ['constructor', 'b'],
        ['toString', 'c'],
      ]);
    }
    expect(({} as Record<string, unknown>).a).toBeUndefined();
  });

  test('survive inside a profile', () => {
    const file = fileWith({}).replace(
      '"kind": "buyer"',
      '"kind": "buyer", "profile": { "__proto__": { "polluted": true } }',
    );
    const written = writeProject(read(file));
    expect(written).toContain('"__proto__": {\n          "polluted": true');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('are refused where keys are fixed', () => {
    const file = fileWithClaim({ measure: 'win_rate', at_least: 0.2 }).replace(
      '"at_least"',
      '"__proto__": {}, "at_least"',
    );
    expect(readProject(file)).toEqual({ ok: false, error: expect.stringContaining('"__proto__"') });
  });

  test('nesting deeper than anyone writes is refused, not overflowed', () => {
    let membership = '{ "all": [] }';
    for (let level = 0; level < 40; level++) membership = `{ "not": ${membership} }`;
    expect(readProject(fileWith({ membership: JSON.parse(membership) })).ok).toBe(true);
    const deep = `${'{"not":'.repeat(50_000)}{"all":[]}${'}'.repeat(50_000)}`;
    const file = fileWith({ membership: 0 }).replace('"membership": 0', `"membership": ${deep}`);
    expect(readProject(file)).toEqual({ ok: false, error: expect.stringContaining('levels deep') });
  });
});

test('reading needs no code made at run time, which the content security policy forbids', async () => {
  vi.resetModules();
  vi.stubGlobal('Function', () => {
    throw new Error('code was made at run time');
  });
  try {
    const fresh = await import('../../src/project/schema.ts');
    expect(fresh.readProject(FIXTURE).ok).toBe(true);
  } finally {
    vi.unstubAllGlobals();
  }
});
