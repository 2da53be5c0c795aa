import type { IncomingFile } from './incoming.ts';
import type { PlannedSource } from './load-sources.ts';
import { tableFor } from './table-for.ts';

/** Beyond this many bytes in all, reading files twice would be felt. */
const LARGE = 8 << 20;

/** Whether a file is recognised as it stands: it has a place, nothing is asked, and every record is a row. */
function isRecognised(file: PlannedSource): boolean {
  const { plan } = file.planned;
  const table = tableFor(file);
  const hasPlace = table !== null && (table !== 'lookup' || file.source !== undefined);
  return plan.error === null && hasPlace && plan.questions.length === 0 && plan.set_aside.length === 0;
}

/** Whether files that are too large to be read twice are recognised as they stand. */
export const areLargeAndPlain = (planned: readonly PlannedSource[]): boolean =>
  planned.reduce((sum, { given }) => sum + given.blob.size, 0) > LARGE && planned.every(isRecognised);

/** Whether nothing is left for a person to decide: each file is recognised, and each of its rows and stages has a place. */
export function areClean(files: readonly IncomingFile[]): boolean {
  const planned = files.flatMap((file) => file.planned ?? []);
  if (planned.length < files.length) return false;
  if (files.every(({ comparison }) => comparison === null)) return areLargeAndPlain(planned);
  return planned.every(isRecognised) && files.every(isInPlace);
}

const isInPlace = ({ comparison }: IncomingFile): boolean =>
  comparison !== null && comparison.set_aside === 0 && !comparison.stages.some(({ outcome }) => outcome === 'unmapped');
