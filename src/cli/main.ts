import { inspect } from './inspect.ts';
import { UsageError } from './usage-error.ts';
import { VALIDATE_USAGE, validate } from './validate.ts';

const USAGE = `inspect FILE [--table deals|people|campaigns|touches|losses|notes]\n${VALIDATE_USAGE}`;

/** 0 when it ran, 1 with --fail-on and a match, 2 on unusable input. */
export async function main([command, ...args]: readonly string[]): Promise<number> {
  const print = (text: string) => void process.stdout.write(text);
  try {
    switch (command) {
      case 'inspect': {
        const { json, exitCode } = await inspect([...args]);
        print(`${JSON.stringify(json, null, 2)}\n`);
        return exitCode;
      }
      case 'validate':
        return await validate(args, print);
      default:
        process.stderr.write(`${USAGE}\n`);
        return 2;
    }
  } catch (error) {
    const known = error instanceof UsageError || (error instanceof TypeError && 'code' in error);
    process.stderr.write(
      `${error instanceof Error ? (known ? error.message : (error.stack ?? error.message)) : String(error)}\n`,
    );
    return 2;
  }
}
