import type { Outcome } from '../domain/outcome.ts';
import { openSession } from './open-session.ts';
import type { World } from './world.ts';

/** Gives a session another name. Refuses one that a window has open: there, append a `renamed` entry instead. */
export async function renameSession(world: World, id: string, name: string): Promise<Outcome<null>> {
  const opened = await openSession(world, id);
  if (!opened.ok) return opened;
  const renamed = await opened.value.append({ kind: 'renamed', name });
  await opened.value.close();
  return renamed;
}
