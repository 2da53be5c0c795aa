import type { HostileChoice } from './axes.ts';

/** The header as it will be written, or null, and the line of units that may stand below it. */
export function damageHeader(
  names: readonly string[],
  { header }: HostileChoice,
): { header: string[] | null; units: string[] | null } {
  const changed = [...names];
  const last = names.length - 1;
  const same = (found: string[]) => ({ header: found, units: null });
  switch (header) {
    case 'plain':
    case 'repeated':
      return same(changed);
    case 'none':
      return { header: null, units: null };
    case 'blank':
      changed[last] = '';
      return same(changed);
    case 'duplicate':
      changed[last] = changed[0]!;
      return same(changed);
    case 'units row':
      return { header: changed, units: names.map((_, index) => (index % 2 === 0 ? '' : '(unit)')) };
    case 'bracketed units':
      return same(
        changed.map((name, index) => (index === 1 ? `${name} (USD)` : index === last ? `${name} [%]` : name)),
      );
    case 'hostile':
      changed[last] = '__proto__';
      if (last > 3) changed.splice(1, 3, 'constructor', 'toString', '=cmd|calc');
      return same(changed);
    case 'padded':
      return same(changed.map((name, index) => (index % 2 === 0 ? ` ${name}` : `${name}  `)));
    case 'long':
      changed[last] = `${names[last]} ${'which is described here at some length '.repeat(8).trim()}`;
      return same(changed);
    case 'two lines':
      changed[last] = `${names[last]}\n(as stated)`;
      return same(changed);
    default:
      return header satisfies never;
  }
}
