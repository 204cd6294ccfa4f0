import { importOrdersFile } from '../../../src/dataset/import-file.ts';
import { recogniseFile } from '../../../src/dataset/recognise-file.ts';
import { appendImport } from '../../../src/dataset/workspace/append-import.ts';
import { beginImport } from '../../../src/dataset/workspace/begin-import.ts';
import { openWorkspace } from '../../../src/dataset/workspace/open-workspace.ts';
import { temporaries } from '../../../src/files/temporaries.ts';
import { writeAtomically } from '../../../src/files/write-atomically.ts';
import { got, NOW, recordOf } from './workspace-of.ts';

/**
 * A program of its own: imports the files named after the folder of a workspace one after the other, and says on its
 * output when it is ready, when each is acknowledged (its generation), and why one is refused.
 */
process.once('SIGINT', () => {
  temporaries.removeAll();
  process.kill(process.pid, 'SIGINT');
});

const [folder = '', ...paths] = process.argv.slice(2);
const say = (text: string) => process.stdout.write(`${text}\n`);
const refused = await importAll();
if (refused !== null) say(`refused: ${refused}`);

async function importAll(): Promise<string | null> {
  say('ready');
  for (const path of paths) {
    await openWorkspace(folder, NOW);
    const begun = await beginImport(folder, { now: NOW });
    if (!begun.ok) return begun.message.en;
    const transaction = begun.value;
    await transaction.engine.confine([path]);
    const file = got(await recogniseFile(path, { folder }));
    const read = await importOrdersFile(transaction.engine, file, {
      ...{ returns: 'exclude', zero: 'exclude', duplicates: 'keep', timeZone: 'UTC', today: '2026-12-31' },
      ...{ keys: true, table: 'arriving' },
    });
    const { account } = got(read);
    const { rows, digest, bytes, from, to, columns } = account;
    const record = recordOf([], { ...{ rows, digest, bytes, from, to }, columns: { ...columns }, hasRejects: true });
    const parts = [{ name: 'orders', staged: 'arriving' }];
    const appended = await appendImport(transaction, record, parts, undefined);
    if (!appended.ok) {
      await transaction.abort();
      return appended.message.en;
    }
    got(await writeAtomically(transaction.rejectsPath(appended.value.record.id), 'line,reason\n'));
    const committed = await transaction.commit();
    if (!committed.ok) return committed.message.en;
    say(`committed ${committed.value?.manifest.generation}`);
  }
  return null;
}
