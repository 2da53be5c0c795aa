import { describe } from 'vitest';
import { startWorker } from '../../src/engine/browser.ts';
import { engineContract } from './contract.ts';

describe('the engine in the browser', () => engineContract(startWorker));
