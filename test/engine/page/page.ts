import { openBrowserEngine, startBrowserEngine } from '../../../src/engine/browser.ts';

// The page hands its engine to the test that drives the browser.
Object.assign(globalThis, { startBrowserEngine, openBrowserEngine });
