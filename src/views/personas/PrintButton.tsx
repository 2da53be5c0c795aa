import { Button } from '../../ui/Button.tsx';

/** Paper and PDF alike: every browser prints to both. */
export function PrintButton() {
  return (
    <Button className="print:hidden" onClick={() => window.print()}>
      Print or save as PDF
    </Button>
  );
}
