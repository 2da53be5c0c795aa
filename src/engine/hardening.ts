import { EngineError } from './port.ts';

/**
 * Run in this order after every opening of the database; a reset of the database drops them.
 * The lock comes last because it refuses every later SET, these included.
 */
export const HARDENING: readonly string[] = [
  "SET memory_limit='1500MB'",
  'SET autoinstall_known_extensions=false',
  'SET autoload_known_extensions=false',
  'SET allow_community_extensions=false',
  "SET allowed_directories=['import/']",
  'SET enable_external_access=false',
  'SET lock_configuration=true',
];

/** Where imported files are registered: the one directory SQL can read. */
export const IMPORT_DIRECTORY = 'import/';

// A name that can never resolve: were the settings missing, the request would still reach nobody.
const CANARY = "SELECT count(*) FROM read_csv('https://canary.invalid/file.csv')";

/**
 * Applies the settings and proves them: reading a URL must be refused by the settings themselves, because a network
 * that happens to be down refuses as well. Throws EngineError 'refused' when it is not.
 */
export async function harden(run: (sql: string) => Promise<unknown>): Promise<void> {
  for (const setting of HARDENING) await run(setting);
  const refusal = await run(CANARY).then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  if (!refusal?.includes('disabled by configuration')) {
    throw new EngineError('refused', 'The database could not be closed off from the network, so it was not opened.');
  }
}
