// Runs a TypeScript module of this project in Node, with the same transforms as the browser build.
import path from 'node:path';
import { createServer } from 'vite';

const [, , module, ...rest] = process.argv;
const server = await createServer({
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true },
  // Without a socket for hot reload two runs at once do not want the same port.
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
});
try {
  const { main } = await server.ssrLoadModule(path.resolve(module));
  process.exitCode = (await main(rest)) ?? 0;
} finally {
  await server.close();
}
