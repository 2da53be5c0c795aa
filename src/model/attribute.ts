import type { FieldCondition } from './filter.ts';

/** A field that can describe a segment, with its most frequent values. The position of a value is its code. */
export type Attribute = {
  field: string;
  /** Column of the table `attributes`. */
  column: string;
  values: readonly { label: string; condition: FieldCondition }[];
};

/** The field is empty: a deal is then neither in a segment nor in the rest. */
export const ATTRIBUTE_BLANK = -1;
/** A value too rare to be one of its own. */
export const ATTRIBUTE_OTHER = -2;
