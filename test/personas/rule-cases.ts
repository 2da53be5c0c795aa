import fc from 'fast-check';
import type { Filter } from '../../src/model/filter.ts';

/** A row of a CRM as it came, under the headers of `HEADERS`. */
export type CrmRow = Readonly<Record<'role' | 'title' | 'employees' | 'created', string>>;

export const HEADERS = {
  role: 'Buyer "Role"',
  title: "Person's title",
  employees: 'Employees',
  created: 'Created',
} as const;
/** Canonical names, and for titles the header itself. */
export const FIELDS = {
  role: 'buyer_role',
  title: HEADERS.title,
  employees: 'company_size',
  created: 'created_date',
} as const;

const ROLES = [
  'CFO',
  ' cFo ',
  '',
  '   ',
  'Select',
  "O'Neil's",
  'MÜLLER',
  'Müller',
  'ΟΔΟΣ',
  '日本',
  'VP Finance',
  'VP  Finance',
  '=cmd|x!A1',
  "'); DROP TABLE crm; --",
  'say "hi"',
  'back\\slash',
  'two\nlines',
];
const TITLES = [
  'Chief Financial Officer',
  'Executive Assistant to the CFO',
  'CFO/COO',
  'cfo',
  'CFOs',
  'VP, Finance',
  'VP Finance',
  'SVP Finance',
  'Senior VP  Finance (EMEA)',
  'R&D Head',
  'R & D Head',
  'C++ Lead',
  'Geschäftsführer',
  'Leiter–CFO',
  '',
  'n/a',
];
const SIZES = ['', '0', '49', '50', '199.5', '1000', '-3', 'many', '51-200'];
const DAYS = ['', '2025-12-31', '2026-01-01', '2026-01-31', '2026-02-01', 'soon'];

/** Rows in which every value stands at least once. */
export const ROWS: readonly CrmRow[] = Array.from({ length: 40 }, (_, index) => ({
  role: ROLES[index % ROLES.length] ?? '',
  title: TITLES[(index * 7 + 3) % TITLES.length] ?? '',
  employees: SIZES[(index * 5 + 1) % SIZES.length] ?? '',
  // No day in words: the file's own column of days would set the row aside.
  created: DAYS[(index * 3) % (DAYS.length - 1)] ?? '',
}));

const words = fc.uniqueArray(
  fc.constantFrom(
    'cfo',
    'CFO',
    'vp finance',
    'assistant',
    'finance',
    'r&d',
    'c++',
    '(emea)',
    'geschäfts',
    'führer',
    'geschäftsführer',
    'chief  financial',
  ),
  { minLength: 1, maxLength: 3 },
);
const leaf: fc.Arbitrary<Filter> = fc.oneof(
  fc
    .tuple(fc.boolean(), fc.uniqueArray(fc.constantFrom(...ROLES), { maxLength: 4 }))
    .map(([is, values]): Filter => (is ? { field: FIELDS.role, in: values } : { field: FIELDS.role, not_in: values })),
  fc.tuple(words, fc.option(words, { nil: undefined })).map(
    ([title_matches, title_excludes]): Filter => ({
      field: FIELDS.title,
      title_matches,
      ...(title_excludes === undefined ? {} : { title_excludes }),
    }),
  ),
  fc.tuple(fc.constantFrom(0, 50, 199.5), fc.constantFrom(undefined, 199.5, 1000)).map(
    ([at_least, at_most]): Filter => ({
      field: FIELDS.employees,
      at_least,
      ...(at_most === undefined ? {} : { at_most }),
    }),
  ),
  fc.constantFrom('2025-12-31', '2026-01-31').map((at_most): Filter => ({ field: FIELDS.created, at_most })),
  fc
    .tuple(fc.constantFrom(...Object.values(FIELDS)), fc.boolean())
    .map(([field, is_known]): Filter => ({ field, is_known })),
);

const { filter } = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { depthSize: 'small', maxDepth: 3 },
    { arbitrary: leaf, weight: 3 },
    fc.array(tie('filter'), { maxLength: 3 }).map((all): Filter => ({ all })),
    fc.array(tie('filter'), { maxLength: 3 }).map((any): Filter => ({ any })),
    tie('filter').map((not): Filter => ({ not })),
  ),
}));

/** One to three rules in order. */
export const orderedRules: fc.Arbitrary<Filter[]> = fc.array(filter, { minLength: 1, maxLength: 3 });
