import { useState } from 'react';
import { stateFilter } from '../../../assumptions/state-filter.ts';
import type { Filter } from '../../../model/filter.ts';
import { filterOf } from '../../../personas/filter-of-rule.ts';
import { lastId, type RuleGroup } from '../../../personas/rule.ts';
import { ruleOf } from '../../../personas/rule-of-filter.ts';
import type { RuleTable } from '../../../state/fields/rule-catalog.ts';
import { useChoices } from '../../../state/sitting/use-session.ts';
import { Button } from '../../../ui/Button.tsx';
import { RuleJson } from './RuleJson.tsx';
import { RuleRows } from './RuleRows.tsx';
import { useRuleTable } from './rule-table.ts';

type Props = {
  /** Names the group of controls: "Membership rule". */
  label: string;
  /** The rule to start from; afterwards the editor holds it. */
  start: Filter;
  /** Told with every change: the rule as far as it is filled in, and whether all of it is. */
  onChange: (rule: Filter, isWhole: boolean) => void;
  /** Show what is missing even in rows that nobody has touched yet. */
  strict?: boolean;
};

/** Which deals: as rows, or as the JSON that a project file holds. */
export function RuleEditor({ label, start, onChange, strict = false }: Props) {
  const [rule, setRule] = useState(() => ruleOf(start));
  const [asJson, setAsJson] = useState(false);
  const [fresh, setFresh] = useState<number | null>(null);
  const table = useRuleTable();
  const related = useChoices((state) => (table === 'deals' ? (state.warehouse?.related ?? null) : null));
  const { filter, open } = filterOf(rule);
  const needs = new Map(strict ? open.map(({ id, needs: words }) => [id, words]) : []);
  const put = (next: RuleGroup) => {
    setRule(next);
    const read = filterOf(next);
    onChange(read.filter, read.open.length === 0);
  };
  let last = lastId(rule);
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{label}</legend>
      <div className="mb-3 flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <p className="min-w-0 max-w-prose text-soft">{wordsOf(filter, table)}</p>
        <Button
          look="quiet"
          onClick={() => {
            setAsJson(!asJson);
            onChange(filter, open.length === 0);
          }}
          size="small"
        >
          {asJson ? 'Edit as rows' : 'Edit as JSON'}
        </Button>
      </div>
      {asJson ? (
        <RuleJson
          filter={filter}
          onChange={(next) => {
            if (next === null) onChange(filter, false);
            else put(ruleOf(next));
          }}
        />
      ) : (
        <RuleRows
          depth={0}
          fresh={fresh}
          group={rule}
          needs={needs}
          nextId={() => {
            last += 1;
            setFresh(last);
            return last;
          }}
          onChange={(change) => put(change(rule))}
          related={{ touches: related !== null && related.touches !== null, people: related?.people ?? false }}
        />
      )}
    </fieldset>
  );
}

const NAMES: Record<RuleTable, readonly [one: string, many: string]> = {
  deals: ['deal', 'Deals'],
  campaigns: ['campaign', 'Campaigns'],
  people: ['person', 'People'],
};

function wordsOf(filter: Filter, table: RuleTable): string {
  const [one, many] = NAMES[table];
  if ('any' in filter && filter.any.length === 0) return `No condition yet, so no ${one} is caught.`;
  if ('all' in filter && filter.all.length === 0) return `Without a condition every ${one} is caught.`;
  return `${many} where ${stateFilter(filter)}.`;
}
