import { copyOf } from '../project/fingerprint.ts';

/** Copies the one file that it is sent, away from the page. */
addEventListener('message', ({ data }: MessageEvent<Blob>) => {
  void copyOf(data).then(
    (copied) => postMessage(copied),
    (error: unknown) => postMessage(error instanceof Error ? error.message : String(error)),
  );
});
