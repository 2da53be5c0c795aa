import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { questionnaire } from '../../src/assumptions/questionnaire.ts';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import type { Facet } from '../../src/model/scope.ts';
import { personasOf } from '../../src/project/schema.ts';
import { dealNumbers } from '../../src/state/deals/deal-numbers.ts';
import { facetChoices } from '../../src/state/fields/facet-choices.ts';
import { facetFields } from '../../src/state/fields/facet-fields.ts';
import { Analyst } from '../../src/state/verdicts/analyst.ts';
import { makeReport } from '../../src/state/verdicts/make-report.ts';
import { dealsBehind } from '../../src/views/verdict/deals-behind.ts';
import { CASES, hasCases, openFolder, projectFrom } from '../support/open-case.ts';

const CASE_FILES = [
  { name: 'the sample data', folder: 'sample-data', project: 'sample-data/project.json', there: true },
  {
    name: 'zoho-crm-demo',
    folder: path.join(CASES, 'zoho-crm-demo'),
    project: 'test/cases/zoho.project.json',
    there: hasCases,
  },
  {
    name: 'maven-crm',
    folder: path.join(CASES, 'maven-crm'),
    project: 'test/cases/maven.project.json',
    there: hasCases,
  },
];

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine?.close());

describe.each(CASE_FILES)('$name', ({ folder, project: file, there }) => {
  test.skipIf(!there)(
    'behind every figure stand as many deals as it says, in any quarter and under a filter',
    async () => {
      const project = projectFrom(file);
      const { warehouse, settings } = await openFolder(engine, project, folder);
      const analyst = new Analyst(engine);
      const personas = personasOf(project);
      const questions = questionnaire(personas, project.assumptions, facetFields(warehouse));
      const whole = await analyst.answer(warehouse, questions, [], settings);
      const [choice] = facetChoices(warehouse, whole.answers.facts);
      const filtered: Facet[] = choice === undefined ? [] : [{ field: choice.field, in: choice.values.slice(0, 1) }];
      const { periods } = makeReport(whole, questions, personas, settings);
      let listed = 0;
      for (const facets of [[], filtered]) {
        const answered = await analyst.answer(warehouse, questions, facets, settings);
        for (const period of [null, periods[3] ?? null]) {
          const { verdicts } = makeReport(answered, questions, personas, settings, period);
          const answer = { answered, questions, settings, warehouse };
          const choices = { period, compare: null, facets };
          for (const verdict of verdicts) {
            for (const { selection, count, what } of dealsBehind(verdict)) {
              const numbers = await dealNumbers({ engine, analyst }, answer, choices, selection, {}, undefined);
              const figure = `${verdict.persona} ${verdict.assumption} ${verdict.claim.measure}: ${what}`;
              expect(numbers.length, figure).toBe(count);
              expect(new Set(numbers).size, figure).toBe(count);
              listed += 1;
            }
          }
        }
      }
      expect(listed).toBeGreaterThan(40);
    },
  );

  test.skipIf(!there)('won, lost and open deals of a persona add up to all of them', async () => {
    const project = projectFrom(file);
    const { warehouse, settings } = await openFolder(engine, project, folder);
    const analyst = new Analyst(engine);
    const personas = personasOf(project);
    const questions = questionnaire(personas, []);
    const answered = await analyst.answer(warehouse, questions, [], settings);
    const report = makeReport(answered, questions, personas, settings);
    const answer = { answered, questions, settings, warehouse };
    const choices = { period: null, compare: null, facets: [] };
    for (const row of [...report.personas, ...(report.nobody === null ? [] : [report.nobody])]) {
      const count = async (outcome?: 'won' | 'lost' | 'open' | 'closed') => {
        const narrowing = outcome === undefined ? {} : { outcome };
        const selection = { of: 'persona', persona: row.id } as const;
        return (await dealNumbers({ engine, analyst }, answer, choices, selection, narrowing, undefined)).length;
      };
      const [won, lost, open] = [await count('won'), await count('lost'), await count('open')];
      expect({ won, lost, open }).toEqual(row.deals);
      expect(await count('closed')).toBe(won + lost);
      expect(await count()).toBe(won + lost + open);
    }
  });
});
