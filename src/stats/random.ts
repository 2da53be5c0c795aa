/**
 * A repeatable stream of whole numbers 0..2^32 - 1, the same for the same seed on every machine.
 * `seed`: any number, used as 32 bits. Not for secrets. Source: sfc32 (Doty-Humphrey, PractRand), its first rounds
 * discarded so that neighbouring seeds part.
 */
export function randomStream(seed: number): () => number {
  let a = 0;
  let b = 0x9e3779b9 | 0;
  let c = seed | 0;
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 16; round += 1) next();
  return next;
}
