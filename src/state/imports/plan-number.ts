const numbers = new WeakMap<object, number>();
let last = 0;

/** Another number for everything that was planned anew: files of one name and size may hold something else. */
export function planNumber(planned: object): number {
  const number = numbers.get(planned) ?? ++last;
  numbers.set(planned, number);
  return number;
}
