import { useEffect } from 'react';

/** A file dropped beside its place would be opened instead of the page, and with it what is not saved yet. */
export function useFilesKeptOffThePage(): void {
  useEffect(() => {
    const refuse = (event: DragEvent) => event.preventDefault();
    addEventListener('dragover', refuse);
    addEventListener('drop', refuse);
    return () => {
      removeEventListener('dragover', refuse);
      removeEventListener('drop', refuse);
    };
  }, []);
}
