const SCALE = 2;
/** A page is read at a larger size than a chart. */
const SHEET_SCALE = 3;
const MARGIN = 20;
const TITLE = 16;

/** What a picture loses when it leaves the page's style sheet. */
const PAINT = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'paint-order',
];

/** A drawing of this size as it stands, in the light theme whatever the screen shows, at three times its size. */
export async function sheetImage(drawing: SVGSVGElement, width: number, height: number): Promise<Blob> {
  const image = await picture(paintedCopy(drawing, width, height));
  const canvas = document.createElement('canvas');
  const [wide, high] = [width + 2 * MARGIN, height + 2 * MARGIN];
  canvas.width = wide * SHEET_SCALE;
  canvas.height = high * SHEET_SCALE;
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('This browser cannot draw the picture.');
  pen.scale(SHEET_SCALE, SHEET_SCALE);
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, wide, high);
  pen.drawImage(image, 0, 0, wide, high);
  return written(canvas);
}

/** A chart with its title above it, in the light theme whatever the screen shows, at twice its size. */
export async function chartImage(chart: SVGSVGElement, title: string): Promise<Blob> {
  const { width, height } = chart.getBoundingClientRect();
  const image = await picture(paintedCopy(chart, width, height));
  const canvas = document.createElement('canvas');
  canvas.width = (width + 2 * MARGIN) * SCALE;
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('This browser cannot draw the picture.');
  const font = `600 ${TITLE}px ${getComputedStyle(document.body).fontFamily}`;
  pen.font = font;
  const lines = wrap(title, width, (text) => pen.measureText(text).width);
  const top = MARGIN + lines.length * TITLE * 1.3 + 10;
  canvas.height = (top + height + MARGIN) * SCALE;
  pen.scale(SCALE, SCALE);
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = '#0f172a';
  pen.font = font;
  lines.forEach((line, index) => {
    pen.fillText(line, MARGIN, MARGIN + (index + 0.8) * TITLE * 1.3);
  });
  pen.drawImage(image, 0, top - MARGIN, width + 2 * MARGIN, height + 2 * MARGIN);
  return written(canvas);
}

const written = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('The picture is too large.')) : resolve(blob)),
      'image/png',
    );
  });

/** The chart as text that stands alone: every colour and font written onto its marks. */
function paintedCopy(chart: SVGSVGElement, width: number, height: number): string {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const stage = document.createElement('div');
  stage.className = 'light fixed invisible';
  stage.setAttribute('aria-hidden', 'true');
  stage.append(copy);
  document.body.append(stage);
  const marks = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  for (const mark of marks) {
    const look = getComputedStyle(mark);
    for (const property of PAINT) mark.setAttribute(property, look.getPropertyValue(property));
  }
  // Only now: what stands within a mark may take its colour from there.
  for (const mark of marks) {
    mark.removeAttribute('class');
    mark.removeAttribute('style');
  }
  stage.remove();
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  // With its margin, since figures may stand a little outside the picture.
  const [wide, high] = [width + 2 * MARGIN, height + 2 * MARGIN];
  copy.setAttribute('viewBox', `${-MARGIN} ${-MARGIN} ${wide} ${high}`);
  copy.setAttribute('width', String(wide));
  copy.setAttribute('height', String(high));
  return new XMLSerializer().serializeToString(copy);
}

async function picture(svg: string): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(url);
  }
}

function wrap(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && measure(`${line} ${word}`) <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
