import { useEffect, useMemo } from 'react';
import { readChoices } from '../../state/fields/view-choices.ts';
import { layGiven } from '../../state/sql/query-desk.ts';
import { numberSql } from '../../state/verdicts/number-sql.ts';
import { useReport } from '../../state/verdicts/use-report.ts';
import { useSearch } from '../../ui/hash-location.ts';
import { readSql } from './sql-address.ts';

export type GivenQuery = { kind: 'none' } | { kind: 'asking' } | { kind: 'given'; sql: string };

/** The query that the address names, laid on the desk when it arrives; that of a figure is written anew. */
export function useGivenQuery(): GivenQuery {
  const search = useSearch();
  const choices = useMemo(() => readChoices(search), [search]);
  const address = useMemo(() => readSql(search), [search]);
  const report = useReport(choices);
  const given = useMemo((): GivenQuery => {
    if (address === null) return { kind: 'none' };
    if ('query' in address) return { kind: 'given', sql: address.query };
    if (report.kind === 'asking') return { kind: 'asking' };
    if (report.kind !== 'ready') return { kind: 'none' };
    const sql = numberSql(report.answer, address.figure, choices);
    return { kind: 'given', sql: sql === '' ? '-- The assumption of this address is not there any more.' : sql };
  }, [address, report, choices]);
  const sql = given.kind === 'given' ? given.sql : null;
  useEffect(() => {
    if (sql !== null) layGiven(sql);
  }, [sql]);
  return given;
}
