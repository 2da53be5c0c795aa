import { existsSync, openAsBlob, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { questionnaire } from '../../src/assumptions/questionnaire.ts';
import type { Engine } from '../../src/engine/port.ts';
import type { Assumption } from '../../src/model/claim.ts';
import type { Filter } from '../../src/model/filter.ts';
import type { Persona } from '../../src/model/persona.ts';
import { type Project, personasOf, readProject, settingsOf } from '../../src/project/schema.ts';
import { loadSources, planSources } from '../../src/state/imports/load-sources.ts';
import { Analyst } from '../../src/state/verdicts/analyst.ts';
import { makeReport } from '../../src/state/verdicts/make-report.ts';

export const CASES = path.resolve('../shared/cases');
export const hasCases = existsSync(CASES);

export function projectFrom(file: string): Project {
  const read = readProject(readFileSync(file, 'utf8'));
  if (!read.ok) throw new Error(read.error);
  return read.project;
}

/** The CSV files of a folder. */
export function filesIn(folder: string) {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .sort();
  return Promise.all(names.map(async (name) => ({ name, blob: await openAsBlob(path.join(folder, name)) })));
}

/** Loads a folder of files as the project says, and answers reports over it. */
export async function openFolder(engine: Engine, project: Project, folder: string) {
  const planned = await planSources(project, await filesIn(folder));
  const warehouse = await loadSources(
    engine,
    project,
    planned.filter(({ source }) => source !== undefined),
  );
  const settings = settingsOf(project);
  const analyst = new Analyst(engine);
  return {
    planned,
    warehouse,
    settings,
    async ask(
      personas: readonly Persona[],
      portfolio: readonly Assumption[],
      filters: readonly Filter[] = [],
      fields: readonly string[] = [],
    ) {
      const questions = questionnaire(personas, portfolio, fields, filters, settings.method);
      const answered = await analyst.answer(warehouse, questions, [], settings);
      return { questions, answered, report: makeReport(answered, questions, personas, settings) };
    },
    own() {
      return this.ask(personasOf(project), project.assumptions);
    },
  };
}
