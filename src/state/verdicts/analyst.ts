import type { Questionnaire } from '../../assumptions/questionnaire.ts';
import type { AskOptions, Engine } from '../../engine/port.ts';
import type { Attribute } from '../../model/attribute.ts';
import type { Facts } from '../../model/cell.ts';
import type { CodedFacet, Facet } from '../../model/scope.ts';
import type { Settings } from '../../model/settings.ts';
import { buildAttributes } from '../../tables/attributes.ts';
import { buildDealWords } from '../../tables/deal-texts.ts';
import type { Dimension } from '../../tables/dimensions.ts';
import { buildFacts } from '../../tables/facts.ts';
import type { Warehouse } from '../../tables/warehouse.ts';
import { CodedFields } from '../fields/coded-fields.ts';
import { type Answered, askEngine } from './ask-engine.ts';

/**
 * Asks one question after the other, since the facts of one questionnaire replace those of the last. Facts that still
 * fit are kept: another facet, period or list of deals costs only its own queries.
 */
export class Analyst {
  readonly #engine: Engine;
  #turn: Promise<unknown> = Promise.resolve();
  #built: { key: string; warehouse: Warehouse; generation: number; facts: Facts } | null = null;
  #fields: { warehouse: Warehouse; generation: number; coded: CodedFields } | null = null;
  #noted: { warehouse: Warehouse; generation: number } | null = null;
  #described: { warehouse: Warehouse; generation: number; attributes: readonly Attribute[] } | null = null;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  answer(
    warehouse: Warehouse,
    questions: Questionnaire,
    facets: readonly Facet[],
    settings: Settings,
    options: AskOptions = {},
  ): Promise<Answered> {
    return this.withScope(
      warehouse,
      questions,
      facets,
      settings,
      (facts, coded) => askEngine(this.#engine, facts, questions, { facets, coded }, settings, options),
      options,
    );
  }

  /** The table `attributes` of this warehouse, made when it is first needed; call it while the facts stand. */
  async attributes(warehouse: Warehouse, options: AskOptions = {}): Promise<readonly Attribute[]> {
    const { generation } = this.#engine;
    const described = this.#described;
    if (described?.warehouse === warehouse && described.generation === generation) return described.attributes;
    const attributes = await buildAttributes(this.#engine, warehouse.catalog, options);
    this.#described = { warehouse, generation, attributes };
    return attributes;
  }

  /** What was noted on the deals of this warehouse, folded, made when it is first needed; call it while the facts stand. */
  async words(warehouse: Warehouse, options: AskOptions = {}): Promise<void> {
    const { generation } = this.#engine;
    if (this.#noted?.warehouse === warehouse && this.#noted.generation === generation) return;
    await buildDealWords(this.#engine, options);
    this.#noted = { warehouse, generation };
  }

  /** The same between the questions of screens, for whoever asks beside them. */
  layWords(warehouse: Warehouse): Promise<void> {
    return this.#inTurn(() => this.words(warehouse));
  }

  /** The table of a field's codes in this warehouse, made when it is first needed; null: no file has the field. */
  dimension(
    warehouse: Warehouse,
    name: string,
    edges: readonly number[] | null,
    settings: Settings,
  ): Promise<Dimension | null> {
    return this.#coded(warehouse).dimension(name, edges, settings);
  }

  /** Facets as the facts know them; call it while the facts stand. */
  facets(warehouse: Warehouse, facts: Facts, facets: readonly Facet[], settings: Settings): Promise<CodedFacet[]> {
    return this.#coded(warehouse).facets(facts, facets, settings);
  }

  #coded(warehouse: Warehouse): CodedFields {
    const { generation } = this.#engine;
    if (this.#fields?.warehouse !== warehouse || this.#fields.generation !== generation)
      this.#fields = { warehouse, generation, coded: new CodedFields(this.#engine, warehouse) };
    return this.#fields.coded;
  }

  /** Runs `use` while the facts of this questionnaire stand in the engine. */
  withFacts<T>(
    warehouse: Warehouse,
    questions: Questionnaire,
    settings: Settings,
    use: (facts: Facts) => Promise<T>,
    options: AskOptions = {},
  ): Promise<T> {
    return this.#inTurn(async () => {
      options.signal?.throwIfAborted();
      return use(await this.#facts(warehouse, questions, settings, options));
    });
  }

  #inTurn<T>(run: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(run, run);
    this.#turn = result.catch(() => undefined);
    return result;
  }

  /** The same, with the facets as those facts know them. */
  withScope<T>(
    warehouse: Warehouse,
    questions: Questionnaire,
    facets: readonly Facet[],
    settings: Settings,
    use: (facts: Facts, coded: CodedFacet[]) => Promise<T>,
    options: AskOptions = {},
  ): Promise<T> {
    const scoped = async (facts: Facts) => use(facts, await this.facets(warehouse, facts, facets, settings));
    return this.withFacts(warehouse, questions, settings, scoped, options);
  }

  async #facts(
    warehouse: Warehouse,
    questions: Questionnaire,
    settings: Settings,
    options: AskOptions,
  ): Promise<Facts> {
    const request = {
      conditions: questions.conditions,
      campaigns: questions.campaigns,
      brought: questions.brought,
      said: questions.said,
      categories: questions.categories,
      as_of: settings.as_of ?? null,
      fiscal_year_start: settings.fiscal_year_start,
      untimed: settings.method.checks,
    };
    const key = JSON.stringify(request);
    const { generation } = this.#engine;
    const built = this.#built;
    if (built !== null && built.key === key && built.warehouse === warehouse && built.generation === generation) {
      return built.facts;
    }
    this.#built = null;
    const facts = await buildFacts(this.#engine, warehouse.catalog, warehouse.related, request, options);
    this.#built = { key, warehouse, generation, facts };
    // Claims about words had them folded with the facts.
    if (questions.said.length > 0) this.#noted = { warehouse, generation };
    return facts;
  }
}
