import { SQLDialect } from '@codemirror/lang-sql';

const KEYWORDS =
  'select from where group by having order limit offset distinct all as with recursive values table union except ' +
  'intersect join left right full inner outer cross lateral semi anti asof positional on using and or not in is null ' +
  'like ilike between exists case when then else end cast try_cast asc desc nulls first last over partition rows range ' +
  'preceding following unbounded current row window qualify filter within sample pivot unpivot describe summarize show ' +
  'tables exclude replace columns interval any some similar to glob collate unnest default name grouping sets cube rollup';

const FUNCTIONS =
  'count sum avg min max median mode quantile_cont stddev list string_agg arg_min arg_max first any_value coalesce ' +
  'nullif greatest least round floor ceil abs lower upper trim length contains starts_with regexp_matches ' +
  'regexp_extract regexp_replace replace split_part string_split concat concat_ws date_trunc date_part date_diff ' +
  'year quarter month day strftime strptime row_number rank dense_rank lag lead ntile number_of bool_or bool_and';

/** What people write to read from the tables; words for changing them would only lead astray. */
export const READING_DIALECT = SQLDialect.define({
  keywords: `${KEYWORDS} true false`,
  builtin: FUNCTIONS,
  types: 'bigint boolean date decimal double integer text time timestamp varchar',
  doubleDollarQuotedStrings: true,
  operatorChars: '+-*/<>=~!@#%^&|`?:',
  identifierQuotes: '"',
});
