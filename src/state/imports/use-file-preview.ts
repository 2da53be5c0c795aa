import { useQuery } from '@tanstack/react-query';
import { useChoices } from '../sitting/use-session.ts';
import { type Asked, asked } from '../verdicts/asked.ts';
import { bytesOf } from './bytes-of.ts';
import type { PlannedSource } from './load-sources.ts';
import { planNumber } from './plan-number.ts';
import { type FilePreview, previewFile } from './preview-file.ts';

/** Both ends of a file as it came, with what each line was taken for. */
export function useFilePreview(file: PlannedSource): Asked<FilePreview> {
  const revision = useChoices((state) => state.revision);
  const { plan } = file.planned;
  const query = useQuery({
    queryKey: ['file preview', revision, planNumber(file.planned), plan.file],
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    queryFn: () => previewFile(bytesOf(file), plan),
  });
  return asked(query);
}
