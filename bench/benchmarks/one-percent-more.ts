import { constants } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Benchmark } from '../benchmark.ts';
import { makeShop } from '../make-shop.ts';
import { type Command, FIDELIO, readOutput, runProcess } from '../run-process.ts';
import { splitFile } from '../split-file.ts';

const FULL = 'import of everything';
const MORE = 'import of the last 1 %';

const Result = z.object({ ok: z.literal(true), value: z.record(z.string(), z.unknown()) });

/** What adding the newest orders to a workspace costs, against importing them all again. */
export function onePercentMore(orders: number, rounds: number): Benchmark {
  const more = orders / 100;
  return {
    name: 'one-percent-more',
    title: `${more.toLocaleString('en')} orders more in a workspace of ${orders.toLocaleString('en')}, whole processes`,
    rounds,
    reference: FULL,
    goals: [{ side: MORE, mostTimes: 0.1, against: FULL }],
    async prepare(folder) {
      const paths = (name: string) => ({ file: join(folder, `${name}.csv`), workspace: join(folder, name) });
      const [whole, before, added] = [paths('whole'), paths('before'), paths('added')];
      await makeShop(whole.file, orders + more, folder);
      await splitFile(whole.file, { first: before.file, last: added.file }, more / (orders + more));
      await readOutput(importing(before.file, before.workspace), folder);
      const importAll = async () => {
        await rm(whole.workspace, { recursive: true, force: true });
        return runProcess(importing(whole.file, whole.workspace), folder);
      };
      const importMore = async () => {
        await rm(added.workspace, { recursive: true, force: true });
        await cp(before.workspace, added.workspace, { recursive: true, mode: constants.COPYFILE_FICLONE });
        return runProcess(importing(added.file, added.workspace), folder);
      };
      await importAll();
      await importMore();
      await compare(whole.workspace, added.workspace, folder);
      return {
        sides: [
          { name: FULL, run: importAll },
          { name: MORE, run: importMore },
        ],
        missing: [],
      };
    },
  };
}

function importing(file: string, workspace: string): Command {
  return { command: process.execPath, args: [FIDELIO, 'import', file, '--workspace', workspace] };
}

/** Throws unless both workspaces give the same segments: an addition that is quick and wrong counts for nothing. */
async function compare(whole: string, added: string, folder: string): Promise<void> {
  const segments = async (workspace: string) => {
    const args = [FIDELIO, 'tool', 'rfm_segments', '{}', '--workspace', workspace];
    return JSON.stringify(
      Result.parse(JSON.parse(await readOutput({ command: process.execPath, args }, folder))).value,
    );
  };
  if ((await segments(whole)) !== (await segments(added))) {
    throw new Error('the workspace with 1 % more gives other segments than the one imported whole');
  }
}
