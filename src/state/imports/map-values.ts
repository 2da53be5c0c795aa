import type { Project } from '../../project/schema.ts';
import { labelsOf, type Source } from '../../project/source-schema.ts';
import { sourceFor } from './match-source.ts';

/** A value as it stands in some files, and what it is to be read as. */
export type ReadAs = { value: string; meant: string; files: readonly string[] };

/** The project with values of a field read as others in the files in which they stand; all else is read as it was. */
export function mapValues(project: Project, field: string, readings: readonly ReadAs[]): Project {
  const sources = project.sources.map((source) => {
    const own = readings.filter(({ files }) => files.some((file) => sourceFor(project.sources, file) === source));
    return own.length === 0 ? source : withLabels(source, field, own);
  });
  return { ...project, sources };
}

const folded = (label: string): string => label.trim().toLowerCase();

function withLabels(source: Source, field: string, readings: readonly ReadAs[]): Source {
  const anew = new Set(readings.map(({ value }) => folded(value)));
  const others = Object.entries(labelsOf(source, field) ?? {}).filter(([label]) => !anew.has(folded(label)));
  const added = readings.map(({ value, meant }): [string, string] => [value.trim(), meant]);
  return { ...source, values: { ...source.values, [field]: Object.fromEntries([...others, ...added]) } };
}
