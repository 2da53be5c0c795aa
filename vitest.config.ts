import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { databaseScriptAsIs } from './vite.config.ts';

const ON_THE_PAGE: readonly string[] = [
  '@duckdb/duckdb-wasm',
  'apache-arrow',
  'react',
  'react-dom',
  'react-dom/client',
  'react/jsx-runtime',
  'react/jsx-dev-runtime',
  'recharts',
  '@tanstack/react-table',
  '@tanstack/react-virtual',
  'idb',
  'zod',
  ...[
    'layout-elements/Card/Card',
    'input-elements/TextInput/TextInput',
    'input-elements/NumberInput/NumberInput',
    'list-elements/Table/Table',
    'list-elements/Table/TableBody',
    'list-elements/Table/TableCell',
    'list-elements/Table/TableHead',
    'list-elements/Table/TableHeaderCell',
    'list-elements/Table/TableRow',
  ].map((component) => `@tremor/react/dist/components/${component}.js`),
];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/journeys/**', 'test/**/*.browser.test.ts*'],
          env: { TZ: 'UTC' },
          // Only against what hangs: a machine that does much else at the time is slow.
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        plugins: [databaseScriptAsIs()],
        // Found while a test runs, a dependency would reload the page under it.
        optimizeDeps: { include: [...ON_THE_PAGE, 'fast-check'] },
        worker: { format: 'es' },
        test: {
          name: 'browser',
          // A machine that does much else at the time is no failure.
          expect: { poll: { timeout: 15_000 } },
          include: ['test/**/*.browser.test.ts', 'test/**/*.browser.test.tsx'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
                args: [
                  '--no-sandbox',
                  '--disable-gpu',
                  '--disable-background-networking',
                  '--disable-component-update',
                  '--disable-sync',
                  '--no-first-run',
                ],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'journeys',
          environment: 'node',
          include: ['test/journeys/**/*.test.ts'],
          globalSetup: ['test/journeys/support/serve-build.ts'],
          env: { TZ: 'UTC' },
          // After the other projects: a browser with the database in it fills a core by itself.
          sequence: { groupOrder: 1 },
          maxWorkers: 2,
          // On a machine of others a browser may be starved for a while; here nothing is tried again.
          retry: process.env.CI ? 2 : 0,
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
