import { join } from 'node:path';

const FILE = /^(.+)\.jsonl$/u;

/** Where a session is, in the folder of the program's state; ids are checked before they come here. */
export const sessionPlace = {
  folder: (home: string): string => join(home, 'sessions'),
  file: (home: string, id: string): string => join(home, 'sessions', `${id}.jsonl`),
  lock: (home: string, id: string): string => join(home, 'sessions', `${id}.lock`),
  /** Where a last line that was cut short is kept, instead of the one before it. */
  torn: (home: string, id: string): string => join(home, 'sessions', `${id}.torn`),
  /** Where what follows a broken line is kept; `mark` tells one loss from another. */
  damaged: (home: string, id: string, mark: string): string => join(home, 'sessions', `${id}.damaged-${mark}`),
  /** The id a name of that folder is the file of; null for any other name. */
  idOf: (name: string): string | null => FILE.exec(name)?.[1] ?? null,
} as const;
