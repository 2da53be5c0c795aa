import { formatCount } from '../../model/format.ts';
import type { PlannedSource } from '../../state/imports/load-sources.ts';
import { ColumnMapping } from './ColumnMapping.tsx';
import { EmptyWords } from './EmptyWords.tsx';
import { FileReasons } from './FileReasons.tsx';
import { FirstRows } from './FirstRows.tsx';
import { HowRead } from './HowRead.tsx';
import { OtherWords } from './OtherWords.tsx';
import { Section } from './Section.tsx';

/** How a file is read, from its columns down to its bytes, each part to be corrected. */
export function FileReading({ file }: { file: PlannedSource }) {
  const { columns } = file.planned.plan;
  return (
    <>
      <Section
        note="A column that maps to no field stays usable under its own name."
        title={`Columns (${formatCount(columns.length)})`}
      >
        <ColumnMapping file={file} />
      </Section>
      <Section
        note="As they stand in the file, each with what it was taken for. Where the data begins and ends can be moved."
        title="First and last rows"
      >
        <FirstRows file={file} />
      </Section>
      <Section title="How it is read">
        <HowRead file={file} />
      </Section>
      <FileReasons file={file} />
      <Section
        note="A word that means “empty” is counted as blank everywhere in the file."
        title="Words that mean “empty”, and others"
      >
        <EmptyWords file={file} />
        <OtherWords file={file} />
      </Section>
    </>
  );
}
