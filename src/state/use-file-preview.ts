import { useQuery } from '@tanstack/react-query';
import { type Asked, asked } from './asked.ts';
import { bytesOf } from './bytes-of.ts';
import type { PlannedSource } from './load-sources.ts';
import { type FilePreview, previewFile } from './preview-file.ts';
import { useChoices } from './use-session.ts';

const numbers = new WeakMap<object, number>();
let last = 0;

/** Another number for everything that was planned anew: files of one name and size may hold something else. */
function numberOf(planned: PlannedSource['planned']): number {
  const number = numbers.get(planned) ?? ++last;
  numbers.set(planned, number);
  return number;
}

/** Both ends of a file as it came, with what each line was taken for. */
export function useFilePreview(file: PlannedSource): Asked<FilePreview> {
  const revision = useChoices((state) => state.revision);
  const { plan } = file.planned;
  const query = useQuery({
    queryKey: ['file preview', revision, numberOf(file.planned), plan.file],
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    queryFn: () => previewFile(bytesOf(file), plan),
  });
  return asked(query);
}
