type Tolerance = { abs: number; rel: number };

/**
 * Every place where the actual value leaves the expected one by more than abs + rel·|expected|, named by its path.
 * null must be null, "Infinity" must be Infinity, lists must be equally long.
 */
export function deviations(expected: unknown, actual: unknown, tol: Tolerance, path = ''): string[] {
  const miss = [`${path || 'value'}: expected ${JSON.stringify(expected)}, got ${show(actual)}`];
  if (expected === null) return actual === null ? [] : miss;
  if (expected === 'Infinity' || expected === '-Infinity') return actual === Number(expected) ? [] : miss;
  if (typeof expected === 'number') {
    const near = typeof actual === 'number' && Math.abs(actual - expected) <= tol.abs + tol.rel * Math.abs(expected);
    return near ? [] : miss;
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return miss;
    return expected.flatMap((item, i) => deviations(item, actual[i], tol, `${path}[${i}]`));
  }
  if (typeof expected === 'object' && typeof actual === 'object' && actual !== null) {
    return Object.entries(expected as object).flatMap(([key, value]) =>
      deviations(value, (actual as Record<string, unknown>)[key], tol, path === '' ? key : `${path}.${key}`),
    );
  }
  return miss;
}

function show(value: unknown): string {
  return typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? 'nothing');
}
