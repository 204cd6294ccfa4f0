import { openAppender } from '../../src/files/open-appender.ts';

/** Adds lines to a file in a process that may not write beyond a size; says of each whether it was taken. */
const [path = ''] = process.argv.slice(2);
const appender = openAppender(path, 0);
const taken: boolean[] = [];
for (const line of ['one\n', `${'x'.repeat(100_000)}\n`, 'two\n', `${'y'.repeat(100_000)}\n`, 'three\n']) {
  taken.push((await appender.write(line)).ok);
}
await appender.close();
process.stdout.write(JSON.stringify(taken));
