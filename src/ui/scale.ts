export type ScaleKind = 'linear' | 'log';
export type Domain = readonly [number, number];

/** Maps a value to pixels. Values outside the domain, infinite ones too, land on its ends. */
export type Scale = (value: number) => number;

export function scaleOver(domain: Domain, from: number, to: number, kind: ScaleKind = 'linear'): Scale {
  const place = kind === 'log' ? Math.log : (value: number) => value;
  const [low, high] = domain;
  const length = place(high) - place(low);
  return (value) => {
    if (value <= low) return from;
    if (value >= high) return to;
    return from + ((place(value) - place(low)) / length) * (to - from);
  };
}

const STEPS = [1, 2, 2.5, 5, 10];

/** The smallest round step that cuts the span into at most `most` pieces. */
function roundStep(span: number, most: number): number {
  const power = 10 ** Math.floor(Math.log10(span / most));
  const step = STEPS.find((candidate) => span / (candidate * power) <= most + 1e-9) ?? 10;
  return step * power;
}

/** A domain whose ends are round. */
export function roundDomain([low, high]: Domain, kind: ScaleKind = 'linear', most = 5): Domain {
  if (kind === 'log') return [oneTwoFive(low, 'down'), oneTwoFive(high, 'up')];
  const step = roundStep(high - low, most);
  return [tidy(Math.floor(low / step + 1e-9) * step), tidy(Math.ceil(high / step - 1e-9) * step)];
}

/** Round values inside the domain, at most about `most` of them. */
export function ticksWithin([low, high]: Domain, kind: ScaleKind, most = 5): number[] {
  if (kind === 'log') return logTicks(low, high, most);
  const step = roundStep(high - low, Math.max(1, most));
  const ticks: number[] = [];
  for (let k = Math.ceil(low / step - 1e-9); k * step <= high + step * 1e-9; k += 1) ticks.push(tidy(k * step));
  return ticks;
}

function logTicks(low: number, high: number, most: number): number[] {
  const ticks: number[] = [];
  for (let power = 10 ** Math.floor(Math.log10(low)); power <= high; power *= 10) {
    for (const digit of [1, 2, 5]) {
      const tick = tidy(digit * power);
      if (tick >= low * (1 - 1e-9) && tick <= high * (1 + 1e-9)) ticks.push(tick);
    }
  }
  const every = Math.ceil(ticks.length / most);
  return ticks.filter((_, index) => index % every === 0);
}

function oneTwoFive(value: number, direction: 'up' | 'down'): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const digits = direction === 'up' ? [1, 2, 5, 10] : [5, 2, 1];
  const digit = digits.find((d) =>
    direction === 'up' ? d * power >= value * (1 - 1e-9) : d * power <= value * (1 + 1e-9),
  );
  return tidy((digit ?? 1) * power);
}

/** Binary fractions leave 0.30000000000000004 behind. */
const tidy = (value: number): number => Number(value.toPrecision(12));
