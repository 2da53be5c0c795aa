import type { Autosave } from './autosave.ts';

type Page = Pick<Document, 'addEventListener' | 'removeEventListener' | 'visibilityState'>;
type Frame = Pick<Window, 'addEventListener' | 'removeEventListener'>;

/** Saves at once when the page is hidden or left: the last moments in which a browser promises to run anything. */
export function saveOnLeave(autosave: Pick<Autosave, 'flush'>, page: Page, frame: Frame): () => void {
  const leave = (): void => void autosave.flush();
  const hide = (): void => {
    if (page.visibilityState === 'hidden') leave();
  };
  page.addEventListener('visibilitychange', hide);
  frame.addEventListener('pagehide', leave);
  return () => {
    page.removeEventListener('visibilitychange', hide);
    frame.removeEventListener('pagehide', leave);
  };
}
