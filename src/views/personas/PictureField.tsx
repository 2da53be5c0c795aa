import { useId, useState } from 'react';
import type { StatedPersona } from '../../project/schema.ts';
import { Button } from '../../ui/Button.tsx';
import { Picture } from './Picture.tsx';
import { smallPicture } from './small-picture.ts';

type Props = { persona: StatedPersona; onChange: (picture: string | null) => void };

/** A picture from the disk, made small here and kept in the project. */
export function PictureField({ persona, onChange }: Props) {
  const id = useId();
  const [wrong, setWrong] = useState<string | null>(null);
  const choose = async (file: File) => {
    const picture = await smallPicture(file);
    setWrong(picture === null ? `${file.name} is no picture that this browser can read. Try a PNG or a JPEG.` : null);
    if (picture !== null) onChange(picture);
  };
  return (
    <div className="flex items-center gap-3">
      <Picture persona={persona} />
      <div className="min-w-0">
        <label className="mb-1 block text-[13px] font-medium" htmlFor={id}>
          Picture
        </label>
        <input
          accept="image/png,image/jpeg,image/webp,image/gif"
          aria-describedby={wrong === null ? undefined : `${id}-wrong`}
          className="block w-full text-xs text-soft file:mr-2 file:cursor-pointer file:rounded-md file:border file:border-solid file:border-line file:bg-surface file:px-2 file:py-1 file:text-xs file:font-medium file:text-ink"
          id={id}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            // The same file can be chosen again after it was removed.
            event.target.value = '';
            if (file !== undefined) void choose(file);
          }}
          type="file"
        />
        {persona.picture !== undefined && (
          <Button className="-ml-2" look="faint" onClick={() => onChange(null)} size="small">
            Remove the picture
          </Button>
        )}
        {wrong !== null && (
          <p className="mt-1 text-xs text-contradicted" id={`${id}-wrong`} role="alert">
            {wrong}
          </p>
        )}
      </div>
    </div>
  );
}
