import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { ChartFrame } from '../../src/ui/ChartFrame.tsx';
import { chartImage } from '../../src/ui/chart-image.ts';
import { IntervalStrip } from '../../src/ui/IntervalStrip.tsx';
import { show, until } from './show.tsx';

const frame = (
  <ChartFrame
    csv={() => 'quarter,won\nQ3 2026,4\n'}
    fileName="win-rate"
    summary="Finance leaders won 30 of 212 deals, likely between 11% and 19%; stated were 25% or more."
    table={{
      columns: [{ header: 'Quarter' }, { header: 'Won' }],
      rows: [{ key: 'q3', cells: ['Q3 2026', '4 of 33'] }],
    }}
    title="They won 14%, not 25%"
  >
    <IntervalStrip
      claim={[0.25, 1]}
      estimate={0.14}
      interval={[0.11, 0.19]}
      stated="stated ≥ 25%"
      tolerated={[0.2, 1]}
      unit="share"
      verdict="contradicted"
    />
  </ChartFrame>
);

test('a chart has its takeaway as its name, and its sentence in place of the picture', async () => {
  const { place } = show(frame);
  await expect.element(page.getByRole('figure', { name: 'They won 14%, not 25%' })).toBeVisible();
  expect(place.querySelector('figcaption')?.textContent).toContain('won 30 of 212 deals');
  expect(place.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
});

test('the table takes the place of the picture', async () => {
  const { place } = show(frame);
  const toggle = page.getByRole('button', { name: 'Show as table' });
  await toggle.click();
  await expect.element(toggle).toHaveAttribute('aria-pressed', 'true');
  await expect.element(page.getByRole('rowheader', { name: 'Q3 2026' })).toBeVisible();
  expect(place.querySelector('svg')).toBeNull();
});

test('where the clipboard is refused the copy is saved, and it says so', async () => {
  vi.spyOn(navigator.clipboard, 'write').mockRejectedValue(new DOMException('refused', 'NotAllowedError'));
  const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  show(frame);
  await page.getByRole('button', { name: 'Copy as CSV' }).click();
  await expect.element(page.getByText('Saved as a file')).toBeVisible();
  expect((saved.mock.contexts[0] as HTMLAnchorElement).download).toBe('win-rate.csv');
  vi.restoreAllMocks();
});

test('what is copied is the CSV that the caller wrote', async () => {
  const written: ClipboardItem[] = [];
  vi.spyOn(navigator.clipboard, 'write').mockImplementation(async (items) => void written.push(...items));
  show(frame);
  await page.getByRole('button', { name: 'Copy as CSV' }).click();
  await expect.element(page.getByText('Copied')).toBeVisible();
  expect(await (await written[0]?.getType('text/plain'))?.text()).toBe('quarter,won\nQ3 2026,4\n');
  vi.restoreAllMocks();
});

test('the picture keeps its colours, in the light theme, on white', async () => {
  document.documentElement.classList.add('dark');
  const { place } = show(frame);
  const chart = await until(() => place.querySelector('svg'));
  const blob = await chartImage(chart, 'They won 14%, not 25%');
  document.documentElement.classList.remove('dark');
  expect(blob.type).toBe('image/png');
  const bitmap = await createImageBitmap(blob);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const pen = canvas.getContext('2d');
  pen?.drawImage(bitmap, 0, 0);
  const { data } = pen?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: [] };
  const seen = new Map<string, number>();
  for (let at = 0; at < data.length; at += 4) {
    const colour = `${data[at]} ${data[at + 1]} ${data[at + 2]}`;
    seen.set(colour, (seen.get(colour) ?? 0) + 1);
  }
  const most = [...seen].sort((a, b) => b[1] - a[1])[0]?.[0];
  expect(most).toBe('255 255 255');
  // The light theme's red of "contradicted" and its band of the claim.
  expect(seen.get('185 28 28')).toBeGreaterThan(100);
  expect(seen.get('204 251 241')).toBeGreaterThan(1000);
  expect(bitmap.width).toBe((chart.getBoundingClientRect().width + 40) * 2);
});
