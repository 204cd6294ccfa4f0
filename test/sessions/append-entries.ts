import { writeSync } from 'node:fs';
import { openSession } from '../../src/sessions/open-session.ts';
import { textOf } from './text-of.ts';

/**
 * Appends to a session until it is killed; says each number once it is acknowledged. Arguments: folder; id, `new`, or `none` to
 * end at once; first number.
 */
const [home = '', id = '', first = '0'] = process.argv.slice(2);
if (id === 'none') process.exit();
const world = { home, clock: Date.now, random: Math.random };
const opened = await openSession(world, id === 'new' ? null : id);
if (!opened.ok) throw new Error(opened.message.en);
writeSync(1, `opened ${opened.value.id}\n`);
for (let number = Number(first); ; number++) {
  const written = await opened.value.append({ kind: 'message', text: textOf(number) });
  if (!written.ok) throw new Error(written.message.en);
  writeSync(1, `${number}\n`);
}
