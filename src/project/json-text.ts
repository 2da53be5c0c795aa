export type JsonPath = readonly (string | number)[];

/** A place in a JSON text that is not JSON, or that says the same thing twice. */
export type JsonFault = { line: number; column: number; what: string };

/** Deeper than any filter a person can read; keeps hostile nesting off the call stack. */
export const DEEPEST = 100;

const BLANK = /[ \t\r\n]*/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

type Container = { closes: '}' | ']'; keys: Set<string>; step: string | number };

/**
 * Walks a JSON text without building it. JSON.parse keeps the last of two equal keys without a word and
 * words its errors differently in every browser; this names line and column, and refuses doubled keys.
 * `visit` is told where each value begins.
 */
export function findFault(text: string, visit?: (path: JsonPath, offset: number) => void): JsonFault | null {
  const open: Container[] = [];
  let at = 0;

  const token = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? null;
    if (found !== null) at += found.length;
    return found;
  };
  const string = (): string | null => {
    const end = endOfString(text, at);
    if (end === null) return null;
    const raw = text.slice(at, end);
    at = end;
    return raw;
  };
  const blank = (): void => void token(BLANK);
  const eat = (character: string): boolean => {
    if (text[at] !== character) return false;
    at++;
    return true;
  };
  const fault = (what: string, offset = at): JsonFault => ({ ...lineAndColumn(text, offset), what });
  const unexpected = (wanted: string): JsonFault => {
    if (at >= text.length) return fault(`the file ends where ${wanted} was expected; it may have been cut off`);
    if (text.startsWith('//', at) || text.startsWith('/*', at))
      return fault('comments are not part of JSON; remove them');
    if (text[at] === '"') return fault('this text is not closed, spans two lines or holds a wrong "\\" sequence');
    return fault(`${wanted} was expected, found ${JSON.stringify(text.slice(at, at + 12))}`);
  };
  const key = (container: Container): JsonFault | null => {
    blank();
    const start = at;
    const raw = string();
    if (raw === null) return unexpected('a key in double quotes');
    const name: string = JSON.parse(raw);
    if (container.keys.has(name)) return fault(`the key ${JSON.stringify(name)} is there twice`, start);
    container.keys.add(name);
    container.step = name;
    blank();
    return eat(':') ? null : unexpected('":"');
  };

  for (;;) {
    blank();
    visit?.(
      open.map((container) => container.step),
      at,
    );
    const opening = text[at];
    if (opening === '{' || opening === '[') {
      at++;
      if (open.length >= DEEPEST) return fault(`nested more than ${DEEPEST} levels deep`);
      const isObject = opening === '{';
      const container: Container = { closes: isObject ? '}' : ']', keys: new Set(), step: 0 };
      blank();
      if (text[at] !== container.closes) {
        open.push(container);
        const wrong = isObject ? key(container) : null;
        if (wrong) return wrong;
        continue;
      }
      at++;
    } else if (string() === null && token(SCALAR) === null) {
      return unexpected('a value');
    }
    for (;;) {
      blank();
      const container = open.at(-1);
      if (container === undefined) return at === text.length ? null : unexpected('the end of the file');
      if (eat(container.closes)) {
        open.pop();
        continue;
      }
      if (!eat(',')) return unexpected(`"," or "${container.closes}"`);
      if (container.closes === '}') {
        const wrong = key(container);
        if (wrong) return wrong;
      } else {
        container.step = Number(container.step) + 1;
      }
      break;
    }
  }
}

const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** Where the string that opens at an offset ends; null where none opens or it is malformed. A loop, as a pattern would recurse on long texts. */
function endOfString(text: string, start: number): number | null {
  if (text[start] !== '"') return null;
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '"') return at + 1;
    if (text.charCodeAt(at) < 0x20) return null;
    if (text[at] === '\\') {
      ESCAPE.lastIndex = at;
      if (!ESCAPE.test(text)) return null;
      at = ESCAPE.lastIndex - 1;
    }
  }
  return null;
}

/** The line on which the value at a path begins; the nearest enclosing value where the path itself is absent. */
export function lineOf(text: string, path: JsonPath): number {
  let best = { depth: -1, offset: 0 };
  findFault(text, (visited, offset) => {
    const along = visited.length <= path.length && visited.every((step, index) => step === path[index]);
    if (along && visited.length > best.depth) best = { depth: visited.length, offset };
  });
  return lineAndColumn(text, best.offset).line;
}

function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
