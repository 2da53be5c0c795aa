import { readFile } from 'node:fs/promises';
import { defineConfig, type Plugin } from 'vite';
import { headersFile, RESPONSE_HEADERS } from './src/app/response-headers.ts';

/** Every answer of the preview server carries the headers, errors too; a static host reads them from `_headers`. */
function responseHeaders(): Plugin {
  return {
    name: 'response-headers',
    configurePreviewServer({ middlewares }) {
      middlewares.use((_request, response, next) => {
        for (const [name, value] of Object.entries(RESPONSE_HEADERS)) response.setHeader(name, value);
        next();
      });
    },
    generateBundle() {
      // A worker is built in a bundle of its own, which has no page and needs no second file.
      if (this.environment.name === 'client') {
        this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile() });
      }
    },
  };
}

/** The development server would look for the sources of the database's script, which its package does not hold. */
export function databaseScriptAsIs(): Plugin {
  return {
    name: 'database-script-as-is',
    apply: 'serve',
    enforce: 'pre',
    async load(id) {
      const [file = '', query = ''] = id.split('?');
      if (!file.endsWith('/duckdb-browser-eh.worker.js') || query.includes('url')) return;
      const code = await readFile(file, 'utf8');
      return { code: code.replace(/\/\/# sourceMappingURL=.*\s*$/, ''), map: { mappings: '' } };
    },
  };
}

/**
 * The statistics library asks on loading whether generators exist, by evaluating text, which the policy refuses with a
 * message in the console. Every browser that runs this page has them.
 */
function withoutEvaluatedText(): Plugin {
  return {
    name: 'without-evaluated-text',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/@stdlib/assert-has-generator-support/lib/main.js')) return;
      if (!code.includes('evil(')) throw new Error('The probe for generators has changed: look at it again.');
      return { code: 'module.exports = function hasGeneratorSupport() { return true; };', map: null };
    },
  };
}

export default defineConfig({
  plugins: [responseHeaders(), databaseScriptAsIs(), withoutEvaluatedText()],
  publicDir: 'src/app/public',
  worker: { format: 'es' },
  // Found late, a dependency would reload the page.
  optimizeDeps: { include: ['@duckdb/duckdb-wasm', 'apache-arrow'] },
  build: {
    target: 'es2022',
    outDir: 'dist',
    // No file becomes part of another: the policy allows what comes from a file of this site.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      checks: { moduleLevelDirective: false },
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\//, priority: 2 },
            { name: 'database', test: /node_modules\/(@duckdb|apache-arrow|flatbuffers)\//, priority: 1 },
          ],
        },
      },
    },
  },
});
