import { planToSend, type SentPlan } from '../ingest/plan-file.ts';
import { sketchPlan } from '../ingest/sketch-plan.ts';
import type { SourceDecisions } from '../model/import-plan.ts';

export type PlanRequest = { file: Blob; name: string; decisions: SourceDecisions | undefined; sketch: boolean };
export type PlanReply = { read: number } | { sketch: SentPlan } | { planned: SentPlan } | { failed: string };

/** Plans the one file that it is sent, away from the page. */
addEventListener('message', ({ data }: MessageEvent<PlanRequest>) => {
  void plan(data).then(
    (planned) => reply({ planned }),
    (error: unknown) => reply({ failed: error instanceof Error ? error.message : String(error) }),
  );
});

async function plan({ file, name, decisions, ...wanted }: PlanRequest): Promise<SentPlan> {
  const sketch = wanted.sketch ? await sketchPlan(file, name, decisions) : null;
  if (sketch !== null) reply({ sketch });
  return planToSend(file, name, decisions, { onProgress: (read) => reply({ read }) });
}

function reply(message: PlanReply): void {
  postMessage(message);
}
