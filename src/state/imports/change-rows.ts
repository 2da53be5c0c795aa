import type { Source } from '../../project/source-schema.ts';
import type { SourceChange } from './change-source.ts';

type Names = readonly string[];

const without = <K extends keyof Source>(source: Source, key: K): Source => {
  const { [key]: _gone, ...rest } = source;
  return rest as Source;
};

/** Null: nothing tells them apart. */
export const tellApartBy =
  (fields: Names | null): SourceChange =>
  (source) =>
    fields === null ? without(source, 'told_apart_by') : { ...source, told_apart_by: [...fields] };

export const leaveOutCopies =
  (leave: boolean): SourceChange =>
  (source) =>
    leave ? { ...source, without_copies: true } : without(source, 'without_copies');

const isSame = (one: Names, other: Names): boolean =>
  one.length === other.length && one.every((name) => other.includes(name));

const withGroup = (source: Source, key: 'as_one' | 'apart', group: Names): Source => ({
  ...source,
  [key]: [...(source[key] ?? []).filter((other) => !isSame(other, group)), [...group]],
});

function withoutGroup(source: Source, key: 'as_one' | 'apart', group: Names): Source {
  const left = (source[key] ?? []).filter((other) => !isSame(other, group));
  return left.length === 0 ? without(source, key) : { ...source, [key]: left };
}

/** Counts deals as one from now on. */
export const countAsOne =
  (group: Names): SourceChange =>
  (source) =>
    withoutGroup(withGroup(source, 'as_one', group), 'apart', group);

/** Deals that look alike are several, and are not asked about again. */
export const keepApart =
  (group: Names): SourceChange =>
  (source) =>
    withoutGroup(withGroup(source, 'apart', group), 'as_one', group);
