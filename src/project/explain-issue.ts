import type { z } from 'zod';
import type { JsonPath } from './json-text.ts';

/** What is wrong with one value of a project file and what may stand there, in words for whoever wrote it. */
export function explainIssue(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `is missing; ${article(issue.expected)} is needed`
        : `must be ${article(issue.expected)}, not ${show(issue.input)}`;
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      const meant = typeof issue.input === 'string' ? nearest(issue.input, allowed) : null;
      const got = issue.input === undefined ? 'is missing' : `is ${show(issue.input)}`;
      const hint = meant === null ? '' : `, perhaps meant as ${JSON.stringify(meant)}`;
      return `${got}${hint}; allowed here: ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
    }
    case 'too_small':
      return `must be ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}${unit(issue.origin)}, not ${show(issue.input)}`;
    case 'too_big':
      return `must be ${issue.inclusive ? 'at most' : 'less than'} ${issue.maximum}${unit(issue.origin)}, not ${show(issue.input)}`;
    default:
      return issue.message ?? `cannot be ${show(issue.input)}`;
  }
}

/** The sentence for keys that do not belong, with the ones that do. */
export function explainKeys(keys: readonly string[], allowed: readonly string[]): string {
  const [first = ''] = keys;
  const meant = nearest(first, allowed);
  const named = keys.map((key) => JSON.stringify(key)).join(', ');
  const hint = meant === null ? '' : ` (perhaps meant as ${JSON.stringify(meant)})`;
  return `has ${keys.length === 1 ? 'a key' : 'keys'} that cannot stand here: ${named}${hint}; allowed are ${allowed.join(', ')}`;
}

/** `personas[0].membership.all[1]`; keys that are not plain names are quoted. */
export function showPath(path: JsonPath): string {
  return path
    .map((step, index) => {
      if (typeof step === 'number') return `[${step}]`;
      if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(step)) return `[${show(step)}]`;
      return index === 0 ? step : `.${step}`;
    })
    .join('');
}

export function show(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  return String(value);
}

function article(expected: string): string {
  const words: Record<string, string> = {
    string: 'text in double quotes',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list [ … ]',
    tuple: 'a list of two numbers',
    object: 'an object { … }',
    record: 'an object { … }',
  };
  return words[expected] ?? expected;
}

const unit = (origin: string): string => (origin === 'array' ? ' entries' : origin === 'string' ? ' characters' : '');

/** The allowed word within two edits of what was written, if there is one. */
function nearest(word: string, allowed: readonly string[]): string | null {
  const ranked = allowed
    .map((candidate) => ({ candidate, edits: editsBetween(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, edits }) => edits <= 2 && edits < candidate.length / 2)
    .sort((a, b) => a.edits - b.edits);
  return ranked[0]?.candidate ?? null;
}

/** Levenshtein distance, one row at a time. */
function editsBetween(from: string, to: string): number {
  if (Math.abs(from.length - to.length) > 2) return 3;
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const swap = row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(swap, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[to.length]!;
}
