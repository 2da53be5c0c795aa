import { type ReactNode, useRef } from 'react';
import { fieldLabel, stateFilter } from '../../../assumptions/state-filter.ts';
import type { RelatedTable } from '../../../model/filter.ts';
import {
  addRow,
  changeRow,
  DEEPEST,
  emptyCondition,
  inside,
  type RelatedRow,
  type RuleGroup,
  type RuleRow,
} from '../../../personas/rule.ts';
import { Button } from '../../../ui/Button.tsx';
import { Select } from '../../../ui/Select.tsx';
import { sentenceCase } from '../../verdict/sentence-case.ts';
import { useFirstField } from '../use-first-field.ts';
import { ConditionEditor } from './ConditionEditor.tsx';
import { RelatedEditor } from './RelatedEditor.tsx';
import { useRuleTable } from './rule-table.ts';

export type RuleProps = {
  group: RuleGroup;
  depth: number;
  /** Of the whole rule. */
  onChange: (change: (rule: RuleGroup) => RuleGroup) => void;
  nextId: () => number;
  needs: ReadonlyMap<number, string>;
  /** Other tables whose rows a condition can count. */
  related: Record<RelatedTable, boolean>;
  /** The row that was added last. */
  fresh: number | null;
};

/** The conditions of one group, how they are joined, and what can be added. */
export function RuleRows(props: RuleProps) {
  const { group, depth, onChange, nextId, related, fresh } = props;
  const table = useRuleTable();
  const adding = useRef<HTMLDivElement>(null);
  const add = (row: RuleRow) => onChange((rule) => addRow(rule, group.id, row));
  return (
    <div className="grid gap-3">
      {group.rows.length > 1 && (
        <div className="flex flex-wrap items-center gap-2">
          <span>{sentenceCase(table)} that meet</span>
          <Select
            bare
            className="w-24"
            label="All or any of the conditions"
            onChange={(join) => onChange((rule) => changeGroup(rule, group.id, join))}
            options={[
              { value: 'all', label: 'all' },
              { value: 'any', label: 'any' },
            ]}
            value={group.join}
          />
          <span>of these conditions</span>
        </div>
      )}
      {group.rows.length > 0 && (
        <ul className="grid gap-3">
          {group.rows.map((row) => (
            <Row isFresh={row.id === fresh} isGroup={row.kind === 'group'} key={row.id} name={nameOf(row)}>
              <RuleRowEditor {...props} row={row} />
              <Button
                aria-label={`Remove ${nameOf(row)}`}
                className="absolute right-2 top-2 !px-2"
                onClick={() => {
                  onChange((rule) => changeRow(rule, row.id, () => null));
                  // The button goes with its row, and the focus must not go with it.
                  adding.current?.querySelector('button')?.focus();
                }}
                size="small"
                title="Remove"
              >
                ✕
              </Button>
            </Row>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap gap-2" ref={adding}>
        <Button onClick={() => add(emptyCondition(nextId()))} size="small">
          Add a condition
        </Button>
        {depth < DEEPEST && (
          <Button
            onClick={() => {
              const join = group.join === 'all' ? 'any' : 'all';
              add({ kind: 'group', id: nextId(), join, rows: [emptyCondition(nextId())] });
            }}
            size="small"
          >
            Add a group
          </Button>
        )}
        {RELATED.map(({ has, words }) =>
          related[has] ? (
            <Button key={has} onClick={() => add({ ...newRelated(has), id: nextId() })} size="small">
              {words}
            </Button>
          ) : null,
        )}
      </div>
    </div>
  );
}

/** Of each of the people that are counted, nothing more is counted. */
const NOTHING = { touches: false, people: false };

const RELATED = [
  { has: 'touches', words: 'Add a number of touches' },
  { has: 'people', words: 'Add a number of people' },
] as const;

const newRelated = (has: RelatedTable): Omit<RelatedRow, 'id'> => ({
  kind: 'related',
  has,
  at_least: 1,
  before: has === 'touches' ? 'created_date' : null,
  where: null,
});

type RowProps = { isFresh: boolean; isGroup: boolean; name: string; children: ReactNode };

function Row({ isFresh, isGroup, name, children }: RowProps) {
  const ref = useFirstField<HTMLLIElement>(isFresh);
  // On a narrow screen the buttons of a group and of its first row would stand on each other.
  const room = isGroup ? 'pt-10 sm:pt-3' : '';
  return (
    <li className={`relative rounded-lg border border-line bg-surface p-3 sm:pr-11 ${room}`} ref={ref}>
      <fieldset aria-label={sentenceCase(name.replace(/^the /, ''))} className="min-w-0">
        {children}
      </fieldset>
    </li>
  );
}

function RuleRowEditor({ row, ...props }: RuleProps & { row: RuleRow }) {
  const change = (next: RuleRow) => props.onChange((rule) => changeRow(rule, row.id, () => next));
  switch (row.kind) {
    case 'condition':
      return <ConditionEditor needs={props.needs.get(row.id)} onChange={change} row={row} />;
    case 'related':
      return (
        <RelatedEditor
          change={change}
          needs={props.needs.get(row.id)}
          nextId={props.nextId}
          related={props.related}
          row={row}
        >
          {row.where !== null && <RuleRows {...props} depth={DEEPEST} group={row.where} related={NOTHING} />}
        </RelatedEditor>
      );
    case 'group':
      return <RuleRows {...props} depth={props.depth + 1} group={row} />;
    case 'kept':
      return (
        <p>
          {stateFilter(row.filter)}
          <span className="block text-xs text-soft">
            This part is richer than rows can show. It stays as it is; it can be changed as JSON.
          </span>
        </p>
      );
    default:
      return row satisfies never;
  }
}

const changeGroup = (rule: RuleGroup, id: number, join: RuleGroup['join']): RuleGroup =>
  rule.id === id
    ? { ...rule, join }
    : { ...rule, rows: rule.rows.map((row) => inside(row, (own) => changeGroup(own, id, join))) };

function nameOf(row: RuleRow): string {
  switch (row.kind) {
    case 'condition':
      return row.field === '' ? 'the empty condition' : `the condition on ${fieldLabel(row.field)}`;
    case 'related':
      return `the number of ${row.has}`;
    case 'group':
      return 'the group';
    case 'kept':
      return 'the kept condition';
    default:
      return row satisfies never;
  }
}
