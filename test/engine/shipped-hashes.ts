/** SHA-256 of the two files of the engine package that reach the browser; a change must be looked at before it is pinned. */
export const SHIPPED: Readonly<Record<string, string>> = {
  'duckdb-eh.wasm': 'b8e6bf002ce85e4b0154a4a3f0d3916dd40d115ee9a13800c7a992716c6649e8',
  'duckdb-browser-eh.worker.js': '5b676545e095f06e0ca10eec23a2d3ba6375dacfd31a1cb2f07aba8be3e56910',
};
