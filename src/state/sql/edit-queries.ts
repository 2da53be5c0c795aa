import type { SavedQuery } from '../../model/saved-query.ts';
import type { Project } from '../../project/schema.ts';

const order = new Intl.Collator('en');

/** Kept under its name, in the place of what had that name; the names in their order. */
export function keepQuery(project: Project, { name, sql }: SavedQuery): Project {
  const others = (project.queries ?? []).filter((query) => query.name !== name);
  const queries = [...others, { name, sql }].sort((a, b) => order.compare(a.name, b.name));
  return { ...project, queries };
}

/** Under another name, in the place of what had that name. */
export function renameQuery(project: Project, from: string, to: string): Project {
  const query = project.queries?.find(({ name }) => name === from);
  if (query === undefined || from === to) return project;
  return keepQuery(dropQuery(project, from), { name: to, sql: query.sql });
}

export function dropQuery(project: Project, name: string): Project {
  const { queries = [], ...rest } = project;
  const left = queries.filter((query) => query.name !== name);
  if (left.length === queries.length) return project;
  return left.length === 0 ? rest : { ...rest, queries: left };
}
