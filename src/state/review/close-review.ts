import { stateFilter } from '../../assumptions/state-filter.ts';
import type { Day } from '../../model/quarter.ts';
import { fingerprintAt } from '../../project/fingerprint-at.ts';
import type { Project } from '../../project/schema.ts';
import type { StoredFile } from '../../project/storage.ts';
import { type AgendaGround, agendaOf } from '../../review/agenda.ts';
import { frozenVerdict } from '../../review/freeze.ts';
import type { Pack, Review } from '../../review/review.ts';
import type { ReportAnswer } from '../verdicts/use-report.ts';

/** Everything that is known and decided at this moment, as it is kept and handed on. */
export function packOf(
  { report, settings }: ReportAnswer,
  project: Project,
  review: Review,
  ground: AgendaGround,
  { files, today }: { files: readonly StoredFile[]; today: Day },
): Pack {
  const names = new Map(project.personas.map(({ id, name }) => [id, name]));
  return {
    kind: 'persona-proof-review',
    version: 1,
    name: review.name,
    owner: review.owner,
    held_on: review.held_on,
    closed_on: today,
    as_of: report.as_of,
    window: report.window_name,
    period: report.period,
    deals: report.totals,
    personas: project.personas.map(({ id, name, owners, membership }) => ({
      ...{ id, name, sales: owners.sales ?? '', marketing: owners.marketing ?? '' },
      membership: stateFilter(membership),
    })),
    verdicts: ground.verdicts.map(({ verdict, at_stake }) =>
      frozenVerdict(verdict, {
        persona_name: verdict.persona === null ? null : (names.get(verdict.persona) ?? null),
        at_stake,
        fingerprint: fingerprintAt(project, verdict, null),
      }),
    ),
    agenda: agendaOf(ground, review),
    decisions: review.decisions,
    market_changes: ground.market_changes,
    settings: JSON.parse(JSON.stringify(settings)),
    files: files.map(({ name, sha256, size }) => ({ name, sha256, size })),
    redacted: false,
  };
}
