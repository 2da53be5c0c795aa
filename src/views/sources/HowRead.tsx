import { useState } from 'react';
import { MOST_FOOTER } from '../../model/import-plan.ts';
import {
  chooseDecimal,
  chooseDelimiter,
  chooseEncoding,
  chooseHeader,
  chooseLinesApart,
} from '../../state/imports/change-source.ts';
import type { PlannedSource } from '../../state/imports/load-sources.ts';
import { Button } from '../../ui/Button.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import { DELIMITER_WORDS, delimiterWords, NEWLINE_WORDS } from './table-words.ts';
import { useDeciding } from './use-deciding.ts';

const ENCODINGS = [
  'utf-8',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'utf-16le',
  'utf-16be',
  'shift_jis',
  'gb18030',
];

/** Encoding, separator and header: recognised, and to be corrected. */
export function HowRead({ file }: { file: PlannedSource }) {
  const { busy, decide } = useDeciding();
  const { plan } = file.planned;
  const { dialect, header_line } = plan;
  const decimal = plan.columns.flatMap(({ reading }) => (reading.kind === 'number' ? [reading.decimal] : []))[0];
  const encodings = ENCODINGS.includes(dialect.encoding) ? ENCODINGS : [dialect.encoding, ...ENCODINGS];
  const delimiters = Object.keys(DELIMITER_WORDS);
  return (
    <div className="grid grid-cols-[repeat(auto-fill,minmax(10.5rem,1fr))] items-start gap-3">
      <Select
        disabled={busy}
        label="Encoding"
        onChange={(encoding) => decide(plan.file, chooseEncoding(encoding))}
        options={encodings.map((encoding) => ({ value: encoding, label: encoding }))}
        value={dialect.encoding}
      />
      <Select
        disabled={busy}
        label="Separator"
        onChange={(delimiter) => decide(plan.file, chooseDelimiter(delimiter))}
        options={(delimiters.includes(dialect.delimiter) ? delimiters : [dialect.delimiter, ...delimiters]).map(
          (delimiter) => ({ value: delimiter, label: delimiterWords(delimiter) }),
        )}
        value={dialect.delimiter}
      />
      {decimal !== undefined && (
        <Select
          disabled={busy}
          label="Decimal sign"
          onChange={(sign) => decide(plan.file, chooseDecimal(sign))}
          options={[
            { value: '.', label: 'point: 1,234.56' },
            { value: ',', label: 'comma: 1.234,56' },
          ]}
          value={decimal}
        />
      )}
      <HeaderLine busy={busy} file={plan.file} key={header_line ?? 0} line={header_line} />
      <FooterLines
        busy={busy}
        file={plan.file}
        isSaid={file.source?.footer !== undefined}
        key={`footer ${plan.lines.footer}`}
        lines={plan.lines.footer}
      />
      <p className="self-center text-xs text-soft sm:pt-6">
        Quote {dialect.quote ?? 'none'}, line ends {NEWLINE_WORDS[dialect.newline]}
      </p>
    </div>
  );
}

function HeaderLine({ file, line, busy }: { file: string; line: number | null; busy: boolean }) {
  const { decide } = useDeciding();
  const [typed, setTyped] = useState<number | null>(line);
  const choose = (header: number | null) => decide(file, chooseHeader(header));
  return (
    <div>
      <NumberField disabled={busy} label="Header in line" min={1} onChange={setTyped} step={1} value={typed} />
      <div className="mt-1 flex flex-wrap gap-1">
        {typed !== line && typed !== null && typed >= 1 && (
          <Button disabled={busy} look="primary" onClick={() => choose(typed)} size="small">
            Use line {typed}
          </Button>
        )}
        {line === null ? (
          <span className="text-xs text-soft">The file has no header.</span>
        ) : (
          <Button disabled={busy} onClick={() => choose(null)} size="small">
            It has no header
          </Button>
        )}
      </div>
    </div>
  );
}

function FooterLines({ file, lines, isSaid, busy }: { file: string; lines: number; isSaid: boolean; busy: boolean }) {
  const { decide } = useDeciding();
  const [typed, setTyped] = useState<number | null>(lines);
  const choose = (apart: { lines: number } | null) => decide(file, chooseLinesApart('footer', apart));
  const isMeant = typed !== null && typed !== lines && Number.isInteger(typed) && typed >= 0 && typed <= MOST_FOOTER;
  return (
    <div>
      <NumberField
        disabled={busy}
        label="Lines of footer"
        max={MOST_FOOTER}
        min={0}
        onChange={setTyped}
        step={1}
        value={typed}
      />
      <div className="mt-1 flex flex-wrap gap-1">
        {isMeant && (
          <Button disabled={busy} look="primary" onClick={() => choose({ lines: typed })} size="small">
            Leave out {typed}
          </Button>
        )}
        {isSaid && (
          <Button disabled={busy} onClick={() => choose(null)} size="small">
            As recognised
          </Button>
        )}
      </div>
    </div>
  );
}
