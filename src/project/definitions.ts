import { digestOf } from '../model/fingerprint.ts';
import type { DefinitionChange } from './definition-changes.ts';
import { type Project, settingsOf } from './schema.ts';
import type { Source } from './source-schema.ts';

/** One thing that verdicts rest on, as it is defined now; `is` null where it is not there. */
export type Definition = Pick<DefinitionChange, 'part' | 'of' | 'is'>;

/** Tables that filters look into as a whole. */
const RELATED = ['people', 'touches', 'campaigns'] as const;

export const keyOf = ({ part, of }: Pick<DefinitionChange, 'part' | 'of'>): string => JSON.stringify([part, ...of]);

/** Everything that is defined in a project and decides what a verdict says. `fields` are looked up besides its own. */
export function definitionsOf(project: Project, fields: readonly string[] = []): Map<string, Definition> {
  const { as_of: _day, ...settings } = settingsOf(project);
  const stated = [
    ...project.personas.map(({ id, assumptions }) => ({ persona: id, assumptions })),
    { persona: '', assumptions: project.assumptions },
  ];
  const definitions: Definition[] = [
    ...project.personas.map(({ id, membership }) => ({
      part: 'membership' as const,
      of: [id],
      is: digestOf(membership),
    })),
    ...stated.flatMap(({ persona, assumptions }) =>
      assumptions.map(({ id, claim }) => ({ part: 'claim' as const, of: [persona, id], is: digestOf(claim) })),
    ),
    ...[...new Set([...mappedFields(project), ...fields, ...RELATED])].map((field) => ({
      part: 'mapping' as const,
      of: [field],
      is: mappingOf(project.sources, field),
    })),
    ...Object.entries(settings).map(([name, value]) => ({ part: 'setting' as const, of: [name], is: digestOf(value) })),
  ];
  return new Map(definitions.map((definition) => [keyOf(definition), definition]));
}

/** Fields that some source says how to read. */
export function mappedFields({ sources }: Project): string[] {
  return [
    ...new Set(
      sources
        .filter(isOfDeals)
        .flatMap(({ columns = {}, values = {}, dates = {}, currency }) => [
          ...Object.keys(columns),
          ...Object.keys(values),
          ...Object.keys(dates),
          ...(currency === undefined ? [] : ['amount']),
        ])
        .filter((field) => field !== 'null'),
    ),
  ];
}

const isOfDeals = ({ table }: Source): boolean => table === 'deals' || table === 'lookup';

/** How a field of the deals, or a whole related table, is read; the names of the files do not matter. */
function mappingOf(sources: readonly Source[], field: string): string | null {
  const related = RELATED.some((table) => table === field);
  const readings = sources
    .filter((source) => (related ? source.table === field : isOfDeals(source)))
    .map(({ columns = {}, values = {}, dates = {}, decimal = null, currency }) =>
      related
        ? digestOf({ columns, values, dates, decimal, ...(currency === undefined ? {} : { currency }) })
        : digestOf([
            ...[columns[field] ?? null, values[field] ?? null, values.null ?? null, dates[field] ?? null, decimal],
            ...(field === 'amount' && currency !== undefined ? [currency] : []),
          ]),
    );
  return readings.length === 0 ? null : digestOf([...new Set(readings)].sort());
}
