/**
 * To the clipboard, or, where the browser does not let a page write to it, to a file.
 * `make` runs after the click has been handed to the clipboard, which only takes what comes straight from a click.
 */
export async function copyOrSave(make: () => Promise<Blob>, fileName: string): Promise<'copied' | 'saved' | 'neither'> {
  const made = make();
  try {
    const type = fileName.endsWith('.png') ? 'image/png' : 'text/plain';
    const content = made.then((blob) => (blob.type === type ? blob : new Blob([blob], { type })));
    await navigator.clipboard.write([new ClipboardItem({ [type]: content })]);
    return 'copied';
  } catch {
    try {
      saveFile(await made, fileName);
      return 'saved';
    } catch {
      return 'neither';
    }
  }
}

export function saveFile(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The download has its own hold on the bytes once it has begun.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
