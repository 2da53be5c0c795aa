import type { Outcome } from '../../model/outcome.ts';
import { labelsOf, type Source } from '../../project/source-schema.ts';
import { placeLabel } from './change-source.ts';
import { sourceFor } from './match-source.ts';

/** Says what stages mean with the file of deals that says it of the others, or with the first one. */
export function placeStages(
  sources: readonly Source[],
  files: readonly string[],
  stages: Readonly<Record<string, Outcome>>,
): readonly Source[] {
  const placing = Object.entries(stages);
  const deals = files.flatMap((file) => {
    const source = sourceFor(sources, file);
    return source?.table === 'deals' ? [source] : [];
  });
  const says = deals.find((source) => labelsOf(source, 'outcome') !== undefined) ?? deals[0];
  if (says === undefined || placing.length === 0) return sources;
  let said: Source = says;
  for (const [label, outcome] of placing) said = placeLabel(label, outcome)(said);
  return sources.map((source) => (source === says ? said : source));
}
