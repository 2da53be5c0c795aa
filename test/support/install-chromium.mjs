// Makes sure that there is a Chromium to test in: Debian's, where none is named by CHROMIUM_PATH.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const path = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
if (!existsSync(path)) {
  const root = process.getuid?.() === 0;
  const run = (...words) => execFileSync(root ? words[0] : 'sudo', root ? words.slice(1) : words, { stdio: 'inherit' });
  process.stdout.write('Installing Chromium, which the tests drive.\n');
  run('apt-get', 'update', '-qq');
  run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium');
}
