// Runs inside a Node worker thread, handed over as text. The database's browser script runs here in a context that
// has no Node in it: no files, no network, no console. So Node and browser run the same engine, closed the same way.
const { readFileSync } = require('node:fs');
const vm = require('node:vm');
const { parentPort, workerData } = require('node:worker_threads');

// Stands for a Blob: only the bytes that are read are copied, and every read is reported.
class SharedFile {
  constructor(path, bytes) {
    this.path = path;
    this.bytes = bytes;
    this.size = bytes.length;
  }

  slice(start, end) {
    const part = this.bytes.slice(start, end);
    parentPort.postMessage({ engine: 'read', path: this.path, end: start + part.length });
    return part;
  }
}

// Answers the one request the engine may make, for its own module. Anything else is not found: an extension request
// without an answer would block for ever.
class OnlyTheModule {
  status = 404;
  open(_method, url) {
    this.url = url;
  }
  send() {
    if (this.url !== workerData.moduleName || !this.onload) return;
    this.status = 200;
    this.response = readFileSync(workerData.modulePath);
    this.onload();
  }
  setRequestHeader() {}
  getResponseHeader() {
    return null;
  }
}

class Absent {}
const silent = () => undefined;
const scope = {
  Blob: SharedFile,
  FileReaderSync: class {
    readAsArrayBuffer(part) {
      return part.buffer;
    }
  },
  FileSystemFileHandle: Absent,
  FileSystemSyncAccessHandle: Absent,
  TextDecoder,
  TextEncoder,
  URL,
  WorkerGlobalScope: Absent,
  XMLHttpRequest: OnlyTheModule,
  // Errors quote rows of the imported files.
  console: { assert: silent, debug: silent, error: silent, info: silent, log: silent, warn: silent },
  crypto: globalThis.crypto,
  location: { href: 'file:///engine/' },
  performance,
  postMessage: (message, transfer) => parentPort.postMessage(message, transfer),
  queueMicrotask,
  setTimeout,
  clearTimeout,
};
scope.self = scope;
vm.createContext(scope);
vm.runInContext('delete WebAssembly.instantiateStreaming', scope);
vm.runInContext(readFileSync(workerData.scriptPath, 'utf8'), scope, { filename: workerData.scriptPath });

parentPort.on('message', (message) => {
  if (message.type === 'REGISTER_FILE_HANDLE') message.data[1] = new SharedFile(message.data[0], message.data[1]);
  scope.onmessage({ data: message });
});
