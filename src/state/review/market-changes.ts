import type { MarketChange } from '../../model/market-change.ts';
import type { Project } from '../../project/schema.ts';

/** What changed in the market as people entered it, newest first. */
export const marketChangesOf = ({ market_changes = [] }: Pick<Project, 'market_changes'>): MarketChange[] =>
  [...market_changes].sort((one, other) => other.changed_on.localeCompare(one.changed_on));

/** Adds a change under an id of its own. */
export function addMarketChange(project: Project, change: Omit<MarketChange, 'id'>): Project {
  const { market_changes = [] } = project;
  const taken = new Set(market_changes.map(({ id }) => id));
  let number = market_changes.length + 1;
  while (taken.has(`m-${number}`)) number++;
  return { ...project, market_changes: [...market_changes, { id: `m-${number}`, ...change }] };
}

export const changeMarketChange = (project: Project, id: string, to: Omit<MarketChange, 'id'>): Project => ({
  ...project,
  market_changes: (project.market_changes ?? []).map((change) => (change.id === id ? { id, ...to } : change)),
});

export const removeMarketChange = (project: Project, id: string): Project => ({
  ...project,
  market_changes: (project.market_changes ?? []).filter((change) => change.id !== id),
});
