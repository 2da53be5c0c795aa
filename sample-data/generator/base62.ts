const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A Salesforce-like id of 15 characters. Neighbours differ in case alone now and then, as real ones do. */
export function recordId(prefix: string, number: number): string {
  let rest = number;
  let digits = '';
  while (digits.length < 15 - prefix.length) {
    digits = `${DIGITS[rest % 62]}${digits}`;
    rest = Math.floor(rest / 62);
  }
  return prefix + digits;
}
