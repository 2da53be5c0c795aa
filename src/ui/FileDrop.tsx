import { type DragEvent, type ReactNode, useId, useState } from 'react';

type Props = {
  /** Of the control: "Choose CSV files". */
  label: string;
  hint?: ReactNode;
  /** As the browser's file field takes it: ".csv,.txt". */
  accept: string;
  multiple?: boolean;
  disabled?: boolean;
  onFiles: (files: readonly File[]) => void;
};

/** A place to drop files on, around a real file field for keyboards and screen readers. */
export function FileDrop({ label, hint, accept, multiple = true, disabled = false, onFiles }: Props) {
  const [over, setOver] = useState(false);
  const id = useId();
  const drag = (inside: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(inside && !disabled);
  };
  const take = (list: FileList) => {
    const files = multiple ? [...list] : [...list].slice(0, 1);
    if (files.length > 0 && !disabled) onFiles(files);
  };
  return (
    <fieldset
      className={`flex min-w-0 flex-col items-center gap-1 rounded-lg border-2 border-dashed px-4 py-6 text-center ${
        over ? 'border-accent bg-accent-wash' : 'border-control'
      }`}
      onDragEnter={drag(true)}
      onDragLeave={drag(false)}
      onDragOver={drag(true)}
      onDrop={(event) => {
        drag(false)(event);
        take(event.dataTransfer.files);
      }}
    >
      <p aria-hidden="true" className="text-soft">
        {multiple ? 'Drop files here, or' : 'Drop a file here, or'}
      </p>
      <input
        accept={accept}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        className="peer sr-only"
        disabled={disabled}
        id={id}
        multiple={multiple}
        onChange={(event) => {
          if (event.target.files !== null) take(event.target.files);
          // The same file can be chosen again after it was corrected on disk.
          event.target.value = '';
        }}
        type="file"
      />
      <label
        className="cursor-pointer rounded-md border border-control bg-surface px-3 py-1.5 font-medium hover:bg-sunken peer-focus-visible:outline peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent peer-disabled:cursor-not-allowed peer-disabled:opacity-50"
        htmlFor={id}
      >
        {label}
      </label>
      {hint !== undefined && (
        <p className="mt-1 max-w-prose text-xs text-soft" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </fieldset>
  );
}
