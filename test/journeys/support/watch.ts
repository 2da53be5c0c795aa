import type { BrowserContext, ConsoleMessage } from 'playwright';

/** Chromium's remark on the sandbox of the policy, which it makes for a page as it would for a frame. */
const KNOWN_WARNING =
  'An iframe which has both allow-scripts and allow-same-origin for its sandbox attribute can escape its sandboxing.';

/**
 * Everything that a page should never do, as it happens: errors and warnings in the console, uncaught errors, breaches
 * of the content policy, and requests to anybody else, which are stopped as well.
 */
export async function watch(context: BrowserContext, address: string): Promise<string[]> {
  const complaints: string[] = [];
  const isForeign = (url: string | URL): boolean => {
    const { protocol, origin } = new URL(url);
    return protocol !== 'data:' && protocol !== 'blob:' && origin !== address;
  };
  await context.exposeBinding('toldOfViolation', (_source, words: string) => {
    complaints.push(`policy: ${words}`);
  });
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      const told: unknown = Reflect.get(globalThis, 'toldOfViolation');
      if (typeof told === 'function') told(`${effectiveDirective} stopped ${blockedURI} ${sample}`.trim());
    });
  });
  context.on('console', (message) => {
    if (isTrouble(message)) complaints.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().message}`));
  context.on('request', (request) => {
    if (isForeign(request.url())) complaints.push(`request: ${request.url()}`);
  });
  await context.route(isForeign, (route) => route.abort('blockedbyclient'));
  context.on('page', (page) => {
    page.on('crash', () => complaints.push('the page crashed'));
    page.on('websocket', (socket) => complaints.push(`socket: ${socket.url()}`));
  });
  return complaints;
}

function isTrouble(message: ConsoleMessage): boolean {
  if (message.type() === 'error') return true;
  return message.type() === 'warning' && message.text() !== KNOWN_WARNING;
}
