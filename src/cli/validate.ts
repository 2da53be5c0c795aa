import { openAsBlob } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { questionnaire } from '../assumptions/questionnaire.ts';
import { openNodeEngine } from '../engine/node.ts';
import { type Project, personasOf, readProject, settingsOf } from '../project/schema.ts';
import { type GivenFile, loadSources, planSources } from '../state/imports/load-sources.ts';
import { Analyst } from '../state/verdicts/analyst.ts';
import { makeReport } from '../state/verdicts/make-report.ts';
import { joinReport } from '../tables/join-report.ts';
import { reportJson } from './report-json.ts';
import { reportMarkdown } from './report-markdown.ts';
import { UsageError } from './usage-error.ts';

export const VALIDATE_USAGE =
  'validate --project FILE --data FILE… [--as-of DATE] [--window all|QUARTERS] [--format json|markdown] [--fail-on contradicted]';

/** Judges every assumption of a project over data files. Answers the exit code: 1 where --fail-on found a match. */
export async function validate(args: readonly string[], print: (text: string) => void): Promise<number> {
  const options = readOptions(args);
  const project = withOptions(await openProject(options.project), options);
  const files = await Promise.all(options.data.map(openData));
  const engine = await openNodeEngine();
  try {
    const planned = await planSources(project, files);
    const unusable = planned.find(({ source, planned: file }) => source?.table === 'deals' && file.plan.error !== null);
    if (unusable !== undefined) throw new UsageError(`${unusable.given.name}: ${unusable.planned.plan.error}`);
    const named = planned.filter(({ source }) => source !== undefined);
    const warehouse = await loadSources(engine, project, named);
    if (warehouse.deals === 0)
      throw new UsageError('None of the data files holds deals for this project. Check the file names under sources.');
    const settings = settingsOf(project);
    const personas = personasOf(project);
    const questions = questionnaire(personas, project.assumptions, [], [], settings.method);
    const answered = await new Analyst(engine).answer(warehouse, questions, [], settings);
    const report = makeReport(answered, questions, personas, settings);
    const links = await joinReport(engine, warehouse);
    print(
      options.format === 'markdown'
        ? reportMarkdown(report, project.name)
        : `${JSON.stringify(reportJson(report, warehouse, planned, links), null, 2)}\n`,
    );
    return report.verdicts.some(({ verdict }) => options.failOn.includes(verdict)) ? 1 : 0;
  } finally {
    await engine.close();
  }
}

function readOptions(args: readonly string[]) {
  const data: string[] = [];
  // --data takes every word up to the next option, so that a shell's *.csv works.
  const rest: string[] = [];
  let inData = false;
  for (const word of args) {
    if (word === '--data') inData = true;
    else if (word.startsWith('--')) {
      inData = false;
      if (word.startsWith('--data=')) data.push(word.slice('--data='.length));
      else rest.push(word);
    } else if (inData) data.push(word);
    else rest.push(word);
  }
  const { values } = parseArgs({
    args: rest,
    options: {
      project: { type: 'string' },
      'as-of': { type: 'string' },
      window: { type: 'string' },
      format: { type: 'string', default: 'json' },
      'fail-on': { type: 'string', multiple: true, default: [] },
    },
  });
  const { project, format, window, 'as-of': asOf, 'fail-on': failOn } = values;
  if (project === undefined || data.length === 0) throw new UsageError(`Usage: ${VALIDATE_USAGE}`);
  if (format !== 'json' && format !== 'markdown') throw new UsageError(`--format is json or markdown, not ${format}.`);
  if (asOf !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(asOf))
    throw new UsageError(`--as-of is a day such as 2026-09-30, not ${asOf}.`);
  if (window !== undefined && window !== 'all' && !/^[1-9]\d*$/.test(window)) {
    throw new UsageError(`--window is all or a number of quarters, not ${window}.`);
  }
  return { project, data, format, window, asOf, failOn } as const;
}

async function openProject(file: string): Promise<Project> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`There is no project file ${file}.`);
  });
  const read = readProject(text);
  if (!read.ok) throw new UsageError(`${file}: ${read.error}`);
  return read.project;
}

async function openData(file: string): Promise<GivenFile> {
  try {
    return { name: path.basename(file), blob: await openAsBlob(file) };
  } catch {
    throw new UsageError(`There is no data file ${file}.`);
  }
}

function withOptions(project: Project, { asOf, window }: { asOf?: string; window?: string }): Project {
  return {
    ...project,
    settings: {
      ...project.settings,
      ...(asOf === undefined ? {} : { as_of: asOf }),
      ...(window === undefined ? {} : { window: window === 'all' ? ('all' as const) : { quarters: Number(window) } }),
    },
  };
}
