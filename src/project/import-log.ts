import { z } from 'zod';
import { TABLES, type TableName } from '../model/tables.ts';
import { day, exactly, label } from './shapes.ts';

/** What an import did with the rows of one file; they add up to its rows, `vanished` aside. */
export type RowCounts = {
  new: number;
  changed: number;
  unchanged: number;
  /** Versions that are older than what was there. */
  older: number;
  /** The same row again: in this file, or exactly as it was there. */
  repeated: number;
  set_aside: number;
  /** Rows of the export before that are no longer in this one. */
  vanished: number;
};

/** One file that was imported. */
export type ImportEntry = {
  /** Moment in UTC; files with the same moment came together. */
  at: string;
  file: string;
  size: number;
  sha256: string;
  /** Fingerprint of its headers: exports of one kind have the same. Null where it has no table. */
  headers: string | null;
  /** Null: it fills no table. */
  table: TableName | null;
  rows: RowCounts;
  /** What was decided about a file with the same headers, applied to this one. */
  read_as?: { file: string; on: string };
};

const digest = z.string().regex(/^[0-9a-f]{64}$/, { error: 'must be a SHA-256 digest of 64 hexadecimal digits' });
const count = z.int().min(0);

const moment = z
  .string()
  .refine((value) => /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value) && !Number.isNaN(Date.parse(value)), {
    error: 'must be a moment in UTC such as 2026-08-03T14:05:00Z',
  });

export const importEntry: z.ZodType<ImportEntry> = exactly({
  at: moment,
  file: label,
  size: count,
  sha256: digest,
  headers: digest.nullable(),
  table: z.enum(TABLES).nullable(),
  rows: exactly({
    new: count,
    changed: count,
    unchanged: count,
    older: count,
    repeated: count,
    set_aside: count,
    vanished: count,
  } satisfies Record<keyof RowCounts, z.ZodType>),
  read_as: exactly({ file: label, on: day }).optional(),
} satisfies Record<keyof ImportEntry, z.ZodType>);
