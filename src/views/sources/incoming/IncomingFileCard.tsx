import type { ImportChoice, IncomingFile } from '../../../state/imports/incoming.ts';
import { useSession } from '../../../state/sitting/use-session.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Select } from '../../../ui/Select.tsx';
import { linesInWords } from '../conservation.ts';
import { FileQuestions } from '../FileQuestions.tsx';
import { HowRead } from '../HowRead.tsx';
import { TABLE_WORDS, TOOL_WORDS } from '../table-words.ts';
import { IncomingReading, IncomingStages } from './IncomingReading.tsx';
import { counted, fieldsTold, rowsTold, warnings } from './import-words.ts';
import { OutcomeMoves } from './OutcomeMoves.tsx';
import { VanishedDeals } from './VanishedDeals.tsx';
import { WhatGoesIn } from './WhatGoesIn.tsx';

type Props = { file: IncomingFile; choice: ImportChoice | undefined };

/** One file: what it was taken for, and what would become of the rows that are here. */
export function IncomingFileCard({ file, choice }: Props) {
  const { name, stored, same_as, planned, table, comparison } = file;
  if (same_as !== null) {
    return (
      <li className="py-4 first:pt-0 last:pb-0">
        <h3 className="font-semibold">{name}</h3>
        <p>
          {same_as === name ? 'This file is here already' : `${same_as} is here already and holds the same`}, byte for
          byte: nothing changes.
        </p>
      </li>
    );
  }
  const tool = planned?.planned.plan.tool ?? null;
  const facts = [
    table === null ? null : TABLE_WORDS[table].replace(/:.*/, ''),
    planned?.corrections === undefined ? null : `corrected rows of ${planned.corrections.of}`,
    tool === null ? null : TOOL_WORDS[tool],
    stored.name === name || choice?.replace === true ? null : `kept as ${stored.name}`,
  ].filter((fact) => fact !== null);
  const changes = comparison === null ? null : fieldsTold(comparison.fields);
  return (
    <li className="grid grid-cols-[minmax(0,1fr)] gap-3 py-4 first:pt-0 last:pb-0">
      <div>
        <h3 className="flex flex-wrap items-baseline gap-x-3">
          <span className="font-semibold">{name}</span>
          <span className="text-[13px] font-normal text-soft">{facts.join(' · ')}</span>
        </h3>
        {comparison !== null && <p>{rowsTold(comparison)}</p>}
        {changes !== null && <p className="text-soft">{changes}</p>}
        {comparison !== null && <WhatGoesIn comparison={comparison} />}
      </div>
      {planned !== null && planned.planned.plan.error === null && planned.corrections === undefined && (
        <>
          <FileQuestions file={planned} />
          <p className="rounded-md bg-sunken px-3 py-2 text-[13px]">{linesInWords(planned.planned.plan)}</p>
          <IncomingReading planned={planned} />
        </>
      )}
      {planned !== null && planned.planned.plan.error !== null && planned.source !== undefined && (
        <HowRead file={planned} />
      )}
      {warnings(file).map((warning) => (
        <p className="rounded-md border border-at-risk bg-at-risk-wash px-3 py-2" key={warning}>
          {warning}
        </p>
      ))}
      {comparison !== null && planned !== null && <IncomingStages planned={planned} stages={comparison.stages} />}
      {comparison !== null && <OutcomeMoves moves={comparison.moves} />}
      {choice !== undefined && <Choices choice={choice} file={file} />}
    </li>
  );
}

function Choices({ file, choice }: { file: IncomingFile; choice: ImportChoice }) {
  const session = useSession();
  const { stored, name, comparison, replaceable, before } = file;
  const choose = (change: Partial<ImportChoice>) => session.chooseForImport(stored.name, change);
  const replaces = choice.replace && replaceable !== null;
  return (
    <>
      {replaceable?.asked === true && (
        <Select
          className="max-w-md"
          hint={
            replaces && comparison?.vanished != null && comparison.vanished.rows > 0
              ? `${counted(comparison.vanished.rows, 'row')} of ${replaceable.file} ${comparison.vanished.rows === 1 ? 'is' : 'are'} not in it and would be gone.`
              : undefined
          }
          label={`${replaceable.file} is here already`}
          onChange={(value) => choose({ replace: value === 'replace' })}
          options={[
            { value: 'replace', label: `${name} takes its place` },
            {
              value: 'beside',
              label: file.table === 'lookup' ? 'Both count, and the new one has the last word' : 'Both count',
            },
          ]}
          value={choice.replace ? 'replace' : 'beside'}
        />
      )}
      {comparison !== null && comparison.rows.copies > 0 && !replaces && (
        <Checkbox
          checked={choice.without_copies}
          hint="They are counted twice otherwise. Nothing tells these rows apart."
          label={`Leave out ${counted(comparison.rows.copies, 'row')} that ${comparison.rows.copies === 1 ? 'is an exact copy' : 'are exact copies'}`}
          onChange={(without_copies) => choose({ without_copies })}
        />
      )}
      {comparison?.is_named === true && comparison.vanished !== null && file.table === 'deals' && before !== null && (
        <VanishedDeals before={before} choice={choice} choose={choose} vanished={comparison.vanished} />
      )}
    </>
  );
}
