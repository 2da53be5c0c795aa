import { quarterName } from '../model/quarter.ts';
import type { PlannedSource } from '../state/imports/load-sources.ts';
import type { PersonaRow, Report } from '../state/verdicts/report.ts';
import type { LinkCounts } from '../tables/join-report.ts';
import { sumLeftOut } from '../tables/left-out.ts';
import type { Warehouse } from '../tables/warehouse.ts';
import type { Drift } from '../verdicts/drift.ts';
import type { Seen } from '../verdicts/moved.ts';
import type { SourceSaid } from '../verdicts/source-said.ts';
import type { Verdict } from '../verdicts/verdict.ts';
import { currencyJson } from './currency-json.ts';
import { joinsJson } from './join-json.ts';

/** The report as the command line prints it. Infinite limits are null. */
export function reportJson(
  report: Report,
  warehouse: Warehouse,
  planned: readonly PlannedSource[],
  links: readonly LinkCounts[],
) {
  return {
    as_of: report.as_of,
    window: report.window_name,
    sources: planned.map((file) => ({ ...sourceJson(file, warehouse), joins: joinsJson(links, file.given.name) })),
    personas: report.personas.map(personaJson),
    coverage: report.coverage,
    verdicts: report.verdicts.map(verdictJson),
    beliefs: report.beliefs,
    observations: report.observations,
    excluded: {
      closed_after_as_of: report.counted.closed_after_as_of,
      closed_before_created: report.counted.closed_before_created,
      unmapped: report.counted.unmapped,
    },
    untimed: report.untimed,
    currency: currencyJson(warehouse.currency),
  };
}

function sourceJson({ given, source, planned }: PlannedSource, warehouse: Warehouse) {
  const loaded = warehouse.files.find((file) => file.file === given.name);
  const join = warehouse.joins.find((report) => report.files.includes(given.name));
  return {
    file: given.name,
    table: loaded?.table ?? null,
    named: source !== undefined,
    tool: planned.plan.tool,
    lines: planned.plan.lines,
    rows: {
      accepted: loaded?.rows ?? 0,
      set_aside:
        loaded === undefined
          ? planned.plan.set_aside.length
          : planned.plan.records - loaded.rows - sumLeftOut(loaded.left_out),
      ...(loaded === undefined ? {} : { left_out: loaded.left_out }),
    },
    questions: planned.plan.questions,
    error: planned.plan.error ?? join?.error ?? null,
    ...(join === undefined
      ? {}
      : { join: { deals_with_key: join.deals_with_key, matched: join.matched, repeated_keys: join.repeated_keys } }),
  };
}

const personaJson = ({ id, name, deals, win_rate, missing }: PersonaRow) => ({ id, name, deals, win_rate, missing });

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

function verdictJson(verdict: Verdict) {
  const { counts, versus, x, n } = verdict;
  return {
    persona: verdict.persona,
    assumption: verdict.assumption,
    claim: verdict.claim,
    verdict: verdict.verdict,
    label: verdict.label,
    grade: verdict.grade,
    estimate: verdict.estimate === null ? null : finite(verdict.estimate),
    interval: verdict.interval === null ? null : verdict.interval.map(finite),
    clustering: verdict.clustering,
    counts: {
      won: counts.won,
      lost: counts.lost,
      open: counts.open,
      ...(versus === undefined ? {} : { versus }),
      ...(x === undefined ? {} : { x }),
      ...(n === undefined ? {} : { n }),
      ...campaignCounts(verdict),
    },
    decided_by: verdict.decided_by,
    variants: verdict.variants,
    reasons: verdict.reasons,
    missing: verdict.missing,
    sources_said: verdict.sources.map(sourceSaidJson),
    drift: verdict.drift === null ? null : driftJson(verdict.drift),
    sentence: verdict.sentence,
    next_step: verdict.next_step,
  };
}

/** The last quarter against those before it; a median that is not reached yet is null. */
function driftJson({ quarter, unit, now, before, change, interval, flag, mix }: Drift) {
  const seen = ({ estimate, ...counts }: Seen) => ({ estimate: finite(estimate), ...counts });
  return { quarter: quarterName(quarter), unit, now: seen(now), before: seen(before), change, interval, flag, mix };
}

/** What campaigns spent, in the reporting currency, and the deals that it won; or the leads of the others. */
function campaignCounts({ claim, evidence }: Verdict) {
  if (evidence.kind === 'cost') return { spend: evidence.spend_minor / 100, wins: evidence.wins };
  const leads = claim.measure === 'campaign_conversion' && evidence.kind === 'two-rates';
  return leads ? { versus: { x: evidence.second.x, n: evidence.second.n } } : {};
}

const sourceSaidJson = ({ family, name, what, says, mark, indirect, x, n, estimate, interval, line }: SourceSaid) => ({
  family,
  name,
  what,
  verdict: says,
  beside_pipeline: mark,
  indirect,
  ...(x === null ? {} : { x }),
  n,
  estimate: estimate === null ? null : finite(estimate),
  interval: interval === null ? null : interval.map(finite),
  line,
});
