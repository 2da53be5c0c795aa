import { z } from 'zod';
import { explainIssue, explainKeys, show } from './explain-issue.ts';

// zod compiles its parsers with `new Function`, which the content security policy forbids and reports.
z.config({ jitless: true });

const NUL = '\u0000';

export const text = z.string().refine((value) => !value.includes(NUL), { error: 'must not hold a NUL character' });

/** Names, ids, headers and file names: something must be there. */
export const label = text.refine((value) => value.trim() !== '', { error: 'must not be empty' });

/** Text where a number or yes/no was written without quotes. */
export const looseText = z
  .union([text, z.number(), z.boolean()], { error: (issue) => `must be text, not ${show(issue.input)}` })
  .transform(String);

export const day = z.string().refine(isDay, {
  error: (issue) => `must be a day written as YYYY-MM-DD, such as 2026-09-30, not ${show(issue.input)}`,
});

export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(value);
}

/** An object with exactly these keys; any other is refused by name, `__proto__` included. */
export function exactly<S extends z.core.$ZodLooseShape>(shape: S) {
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? explainKeys(issue.keys, Object.keys(shape)) : undefined),
  });
}

export type JsonObject = Record<string, unknown>;

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * An object whose keys are data: fields, headers, labels. The result has no prototype, so `__proto__` and
 * `constructor` are keys like any other and a look-up of either finds nothing that was not in the file.
 */
export function dictionary<V>(
  values: z.ZodType<V> | ((key: string) => z.ZodType<V>),
): z.ZodType<Readonly<Record<string, V>>> {
  return z.unknown().transform((given, context) => {
    const result: Record<string, V> = Object.create(null);
    if (!isJsonObject(given)) {
      context.issues.push({ code: 'invalid_type', expected: 'object', input: given });
      return z.NEVER;
    }
    for (const key of Object.keys(given)) {
      if (key.includes(NUL))
        context.issues.push({ code: 'custom', message: 'has a NUL character in a key', input: given });
      const schema = typeof values === 'function' ? values(key) : values;
      const parsed = schema.safeParse(given[key], { error: explainIssue });
      if (parsed.success) result[key] = parsed.data;
      else forward(parsed.error.issues, context, [key]);
    }
    return result;
  });
}

/** Why no branch fits, and under which key the reason lies. */
type Unchosen = { unchosen: string; key?: string };

/** Chooses the schema by looking at the object, so that the error is about the branch that was meant. */
export function chosenBy<T>(choose: (given: JsonObject) => z.ZodType<T> | Unchosen): z.ZodType<T> {
  return z.unknown().transform((given, context) => {
    if (!isJsonObject(given)) {
      context.issues.push({ code: 'invalid_type', expected: 'object', input: given });
      return z.NEVER;
    }
    const schema = choose(given);
    if ('unchosen' in schema) {
      const path = schema.key === undefined ? [] : [schema.key];
      context.issues.push({ code: 'custom', message: schema.unchosen, path, input: given });
      return z.NEVER;
    }
    const parsed = schema.safeParse(given, { error: explainIssue });
    if (parsed.success) return parsed.data;
    forward(parsed.error.issues, context, []);
    return z.NEVER;
  });
}

/** A list, or an object; the error is about the one that was meant. */
export function listOr<L, O>(list: z.ZodType<L>, other: z.ZodType<O>): z.ZodType<L | O> {
  return z.unknown().transform((given, context): L | O => {
    const schema: z.ZodType<L | O> = Array.isArray(given) ? list : other;
    const parsed = schema.safeParse(given, { error: explainIssue });
    if (parsed.success) return parsed.data;
    forward(parsed.error.issues, context, []);
    return z.NEVER;
  });
}

function forward(issues: readonly z.core.$ZodIssue[], context: z.RefinementCtx, under: readonly string[]): void {
  for (const { message, path } of issues) {
    context.issues.push({ code: 'custom', message, path: [...under, ...path], input: undefined });
  }
}

/** A list whose entries are told apart by this key. */
export function distinct<K extends string, T extends { readonly [key in K]: string }>(entry: z.ZodType<T>, key: K) {
  return z
    .array(entry)
    .readonly()
    .superRefine((entries, context) => {
      const seen = new Map<string, number>();
      entries.forEach(({ [key]: name }, index) => {
        const first = seen.get(name);
        if (first === undefined) seen.set(name, index);
        else {
          const message = `is ${JSON.stringify(name)}, which entry [${first}] of this list has already; ${key}s must differ`;
          context.addIssue({ code: 'custom', path: [index, key], message });
        }
      });
    });
}

/** Any JSON, copied into objects without a prototype. */
export const anyJson: z.ZodType<unknown> = z.unknown().transform(freshJson);

function freshJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(freshJson);
  if (!isJsonObject(value)) return value;
  const copy: JsonObject = Object.create(null);
  for (const key of Object.keys(value)) copy[key] = freshJson(value[key]);
  return copy;
}

/** What people write themselves: any keys, any JSON. */
export const openObject = dictionary(anyJson);
