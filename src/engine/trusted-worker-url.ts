type Policy = { createScriptURL(url: string): string };
type TrustedTypes = { createPolicy(name: string, rules: Policy): Policy };

const POLICY = 'app-worker';
let policy: Policy | undefined;

/**
 * The address of a worker script of this build as the page's content policy wants it. The policy trusts scripts from
 * the place this page came from, without query strings in the build, and throws a TypeError for anything else.
 */
export function trustedWorkerUrl(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy(POLICY, { createScriptURL: ownScript }) ?? { createScriptURL: ownScript };
  return policy.createScriptURL(url);
}

function ownScript(url: string): string {
  const { origin, pathname, search } = new URL(url, location.href);
  const isScript = /\.(js|ts)$/.test(pathname) && (import.meta.env.DEV || search === '');
  if (origin !== location.origin || !isScript) throw new TypeError('This is not a worker script of this page.');
  return url;
}
