import { CopyButton } from './CopyButton.tsx';
import { ScrollRegion } from './ScrollRegion.tsx';

/** A query or another text to read and copy as it stands. */
export function CodeBlock({ label, text, fileName }: { label: string; text: string; fileName: string }) {
  return (
    <figure className="overflow-hidden rounded-md border border-line">
      <figcaption className="flex items-center justify-between gap-3 border-b border-line bg-sunken px-3 py-1 text-xs text-soft">
        {label}
        <CopyButton label="Copy" make={async () => new Blob([text], { type: 'text/plain' })} fileName={fileName} />
      </figcaption>
      <ScrollRegion className="max-h-96 p-3" label={label}>
        <pre className="whitespace-pre-wrap font-mono text-xs leading-5">{text}</pre>
      </ScrollRegion>
    </figure>
  );
}
