// Runs a TypeScript module of this project in Node, with the same transforms as the browser build.
import path from 'node:path';
import { runnerImport } from 'vite';

const [, , module, ...rest] = process.argv;
process.argv = [process.argv[0], path.resolve(module), ...rest];
const { module: loaded } = await runnerImport(path.resolve(module), {
  configFile: false,
  logLevel: 'error',
  server: { hmr: false },
});
process.exitCode = (await loaded.main(rest)) ?? 0;
