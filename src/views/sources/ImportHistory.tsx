import type { ImportEntry } from '../../project/import-log.ts';
import { momentWords } from '../../state/sitting/moment-words.ts';
import { useChoices } from '../../state/sitting/use-session.ts';
import { Card } from '../../ui/Card.tsx';
import { SmallTable } from '../../ui/SmallTable.tsx';
import { countsTold, readAsWords, sizeTold } from './incoming/import-words.ts';
import { TABLE_WORDS } from './table-words.ts';

const NONE: readonly ImportEntry[] = [];

/** What was imported when, and what it did, the last first. */
export function ImportHistory() {
  const imports = useChoices((state) => state.project?.imports) ?? NONE;
  if (imports.length === 0) return null;
  return (
    <Card note="Undo takes the last import back as one step." title="History of imports">
      <SmallTable
        caption="History of imports"
        columns={[
          { header: 'File' },
          { header: 'When' },
          { header: 'Holds' },
          { header: 'Rows' },
          { header: 'Size', align: 'right' },
          { header: 'SHA-256' },
        ]}
        rows={[...imports].reverse().map((entry) => ({
          key: `${entry.at} ${entry.sha256} ${entry.file}`,
          cells: [
            <span key="file">
              {entry.file}
              {entry.read_as !== undefined && (
                <span className="block text-xs text-soft">{readAsWords(entry.read_as, entry.file)}</span>
              )}
            </span>,
            <span className="whitespace-nowrap" key="at">
              {momentWords(Date.parse(entry.at))}
            </span>,
            entry.table === null ? 'nothing yet' : TABLE_WORDS[entry.table].replace(/:.*/, ''),
            countsTold(entry.rows),
            <span className="whitespace-nowrap" key="size">
              {sizeTold(entry.size)}
            </span>,
            <span className="font-mono text-xs" key="sha" title={entry.sha256}>
              {entry.sha256.slice(0, 12)}…
            </span>,
          ],
        }))}
      />
    </Card>
  );
}
