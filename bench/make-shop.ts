import { FIDELIO, readOutput } from './run-process.ts';

/** Writes a demonstration shop of so many orders, the same bytes each time. */
export async function makeShop(file: string, orders: number, folder: string): Promise<void> {
  const args = [FIDELIO, 'demo', '--orders', String(orders), '--out', file];
  await readOutput({ command: process.execPath, args }, folder);
}
