import { provideAliases } from '../ingest/aliases.ts';
import aliases from '../ingest/header-aliases.json';
import { planToSend, type SentPlan } from '../ingest/plan-file.ts';
import type { SourceDecisions } from '../model/import-plan.ts';

export type PlanRequest = { file: Blob; name: string; decisions: SourceDecisions | undefined };
export type PlanReply = { read: number } | { planned: SentPlan } | { failed: string };

// Nothing is fetched once the worker runs, so that a file can be planned whatever became of the server.
provideAliases(aliases);

/** Plans the one file that it is sent, away from the page. */
addEventListener('message', ({ data: { file, name, decisions } }: MessageEvent<PlanRequest>) => {
  void planToSend(file, name, decisions, { onProgress: (read) => reply({ read }) }).then(
    (planned) => reply({ planned }),
    (error: unknown) => reply({ failed: error instanceof Error ? error.message : String(error) }),
  );
});

function reply(message: PlanReply): void {
  postMessage(message);
}
