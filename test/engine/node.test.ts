import { describe } from 'vitest';
import { startThread } from '../../src/engine/node.ts';
import { engineContract } from './contract.ts';

describe('the engine in Node', () => engineContract(startThread));
