import { METHOD } from '../../src/model/settings.ts';
import type { FactsRequest } from '../../src/tables/facts.ts';

/** Facts of nothing in particular, for a test to say what it is about. */
export const FACTS_REQUEST: FactsRequest = {
  conditions: [],
  campaigns: [],
  brought: [],
  said: [],
  categories: [],
  as_of: null,
  fiscal_year_start: 1,
  untimed: METHOD.checks,
};
