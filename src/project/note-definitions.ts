import type { Day } from '../model/quarter.ts';
import type { DefinitionChange } from './definition-changes.ts';
import { type Definition, definitionsOf, keyOf, mappedFields } from './definitions.ts';
import type { Project } from './schema.ts';

/**
 * The project after an edit, with what the edit defined otherwise noted under the day. Several changes of one thing on
 * one day are one, and none where it ends as it began. Files that come and go define nothing: they only bring rows.
 */
export function noteDefinitions(before: Project, after: Project, on: Day): Project {
  if (Object.is(before, after)) return after;
  const fields = [...mappedFields(before), ...mappedFields(after)];
  const [was, is] = [definitionsOf(before, fields), definitionsOf(after, fields)];
  const changed = [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const [old, now] = [was.get(key), is.get(key)];
    const { part, of } = (now ?? old) as Definition;
    const change: DefinitionChange = { on, part, of, was: old?.is ?? null, is: now?.is ?? null };
    const isNew = change.part === 'mapping' && (change.was === null || change.is === null);
    return change.was === change.is || isNew ? [] : [change];
  });
  if (changed.length === 0) return after;
  const noted = changed.reduce(withChange, after.definition_changes ?? []);
  const { definition_changes: _old, ...rest } = after;
  return noted.length === 0 ? rest : { ...rest, definition_changes: noted };
}

function withChange(changes: readonly DefinitionChange[], change: DefinitionChange): readonly DefinitionChange[] {
  const last = changes.findLast((each) => keyOf(each) === keyOf(change));
  if (last?.on !== change.on) return [...changes, change];
  const merged = { ...last, is: change.is };
  return changes.flatMap((each) => (each !== last ? [each] : merged.was === merged.is ? [] : [merged]));
}
