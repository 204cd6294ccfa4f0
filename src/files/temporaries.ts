import { rmSync } from 'node:fs';

const paths = new Set<string>();

/** The temporary files and folders this process has made and not yet removed, so that an interruption leaves none behind. */
export const temporaries = {
  add: (path: string): void => void paths.add(path),
  forget: (path: string): void => void paths.delete(path),
  /** At once: a signal leaves no time to wait. */
  removeAll: (): void => {
    for (const path of paths) rmSync(path, { recursive: true, force: true });
    paths.clear();
  },
};
