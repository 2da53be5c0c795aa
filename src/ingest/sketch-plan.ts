import type { SourceDecisions } from '../model/import-plan.ts';
import { planToSend, type SentPlan } from './plan-file.ts';

/** Smaller files are planned as soon as they are sketched. */
const SMALL = 8 << 20;
const FIRST = 1 << 20;
const LAST = 256 << 10;
const LF = 10;

/**
 * How a large file is probably read, by its first and last lines: the plan of a file of these lines alone, with a body
 * that is the stretch of the whole file between them. It is a guess: rows in the middle may be irregular, or readable
 * otherwise. Null for a file that is small, or that is not read as it stands.
 */
export async function sketchPlan(file: Blob, name: string, decisions?: SourceDecisions): Promise<SentPlan | null> {
  if (file.size <= SMALL) return null;
  const first = new Uint8Array(await file.slice(0, FIRST).arrayBuffer());
  const last = new Uint8Array(await file.slice(file.size - LAST).arrayBuffer());
  const lines = new Blob([first.subarray(0, first.lastIndexOf(LF) + 1), last.subarray(last.indexOf(LF) + 1)]);
  const { plan, body, lines: known } = await planToSend(lines, name, decisions);
  const { stretch } = body;
  if (plan.error !== null || stretch === null) return null;
  const whole = { start: stretch.start, end: file.size - (lines.size - stretch.end) };
  const header = body.blob.slice(0, body.blob.size - (stretch.end - stretch.start));
  const blob = new Blob([header, file.slice(whole.start, whole.end)]);
  return { plan, body: { ...body, blob, stretch: whole }, lines: known };
}
