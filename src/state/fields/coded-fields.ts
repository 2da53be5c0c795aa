import type { Engine } from '../../engine/port.ts';
import type { Facts } from '../../model/cell.ts';
import type { CodedFacet, Facet } from '../../model/scope.ts';
import type { Settings } from '../../model/settings.ts';
import { derivedField } from '../../tables/derived-fields.ts';
import { buildDimension, type Dimension } from '../../tables/dimensions.ts';
import { BLANK, buildFacet } from '../../tables/facet-deals.ts';
import type { Field } from '../../tables/fields.ts';
import type { Warehouse } from '../../tables/warehouse.ts';
import { ENDING_WORDS } from '../win-loss/ending-words.ts';

/** Fields of one warehouse that stand coded beside its facts, each made when it is first asked for. */
export class CodedFields {
  readonly #engine: Engine;
  readonly #warehouse: Warehouse;
  readonly #dimensions = new Map<string, Promise<Dimension>>();
  readonly #facets = new Map<string, Promise<string>>();
  readonly #derived = new Map<string, Promise<Field | undefined>>();
  #tables = 0;

  constructor(engine: Engine, warehouse: Warehouse) {
    this.#engine = engine;
    this.#warehouse = warehouse;
  }

  async dimension(
    name: string,
    edges: readonly number[] | null,
    { fiscal_year_start }: Settings,
  ): Promise<Dimension | null> {
    const field = await this.#find(name);
    if (field === undefined) return null;
    return made(this.#dimensions, JSON.stringify([field.table, field.column, edges, fiscal_year_start]), () =>
      buildDimension(this.#engine, field, this.#newTable('dimension'), { edges, fiscal_year_start }),
    );
  }

  /** A facet on a field that nobody has names no deal it could narrow. */
  async facets(facts: Facts, facets: readonly Facet[], { fiscal_year_start }: Settings): Promise<CodedFacet[]> {
    const narrowed: CodedFacet[] = [];
    for (const facet of facets) {
      const coded = codesOf(facts, facet);
      const field = coded === null ? await this.#find(facet.field) : undefined;
      if (coded !== null) narrowed.push(coded);
      else if (field !== undefined) {
        const deals = await made(this.#facets, JSON.stringify([facet, fiscal_year_start]), async () => {
          const table = this.#newTable('facet');
          await buildFacet(this.#engine, field, facet, table, fiscal_year_start);
          return table;
        });
        narrowed.push({ deals });
      }
    }
    return narrowed;
  }

  /** A field of the files, or one that is made of them. */
  async #find(name: string): Promise<Field | undefined> {
    const { catalog, related, files } = this.#warehouse;
    const field = catalog.find(name);
    if (field !== undefined) return field;
    const tables = { catalog, losses: related.losses, notes: files.filter(({ table }) => table === 'notes') };
    return made(this.#derived, name, () => derivedField(this.#engine, tables, name, ENDING_WORDS));
  }

  #newTable(of: string): string {
    this.#tables += 1;
    return `${of}_${this.#tables}`;
  }
}

// Several wait for one table, so that none of them may cancel it.
/** What was made before, or is being made; what could not be made is tried anew. */
function made<T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const before = known.get(key);
  if (before !== undefined) return before;
  const promise = make();
  known.set(key, promise);
  promise.catch(() => known.delete(key));
  return promise;
}

/** The codes of a facet; null where its field is not coded with the facts, or has no such value there. */
function codesOf(facts: Facts, facet: Facet): CodedFacet | null {
  const coded = facts.coded.get(facet.field);
  if (coded === undefined || coded.from === 'losses' || coded.from === 'voice') return null;
  const wanted = facet.in.map((value) => value.trim().toLowerCase());
  const folded = coded.labels.map((labels) => labels.map((label) => label.trim().toLowerCase()));
  const known = new Set(folded.flat());
  if (wanted.some((value) => value === BLANK || !known.has(value))) return null;
  return {
    column: coded.column,
    codes: folded.flatMap((labels, code) => (labels.some((label) => wanted.includes(label)) ? [code] : [])),
  };
}
