import type { PlannedSource } from './load-sources.ts';

/** The bytes that a plan is about: of corrected rows, what was written of them for their own file. */
export const bytesOf = ({ given, corrections }: Pick<PlannedSource, 'given' | 'corrections'>): Blob =>
  corrections?.read ?? given.blob;
