import { openNodeEngine } from '../../src/engine/node.ts';
import { hold } from './hold.ts';
import { figuresInEngine } from './read-in-engine.ts';
import { figuresInFiles } from './read-in-files.ts';
import { RELATIONS } from './relations.ts';

/**
 * Tries every relation, or those that are named, on so many cases in the pure rooms and so many in the database, and
 * prints how many held.
 */
export async function main([
  pure = '10000',
  inEngine = '100',
  seed = '1',
  ...names
]: readonly string[]): Promise<number> {
  const print = (text: string) => void process.stdout.write(`${text}\n`);
  const relations = RELATIONS.filter(({ name }) => names.length === 0 || names.includes(name));
  const engine = await openNodeEngine();
  const rooms = [
    { room: 'pure rooms', runs: Number(pure), read: figuresInFiles },
    { room: 'database', runs: Number(inEngine), read: figuresInEngine.bind(null, engine) },
  ];
  const total = { relations: relations.length, 'pure rooms': 0, database: 0, failed: 0 };
  for (const [at, { room, runs, read }] of rooms.entries()) {
    for (const relation of relations) {
      if (runs === 0) continue;
      const { cases, files, failure } = await hold(relation, read, runs, Number(seed) + at);
      print(`${relation.name}, ${room}: ${cases} cases, ${files} files`);
      total[room as 'pure rooms' | 'database'] += cases;
      if (failure === null) continue;
      total.failed++;
      print(`  differs: ${failure}`);
    }
  }
  await engine.close();
  print(JSON.stringify(total));
  return total.failed === 0 ? 0 : 1;
}
