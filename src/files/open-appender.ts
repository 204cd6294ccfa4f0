import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { answer, type Outcome } from '../domain/outcome.ts';
import { fileRefusal } from './file-refusal.ts';
import { syncPath } from './sync-path.ts';

/** Adds whole lines at the end of a file, one after the other. */
export type Appender = {
  /** On disk once it answers; refused, the file is as it was before. Calls must wait for each other. */
  write(line: string): Promise<Outcome<null>>;
  close(): Promise<void>;
};

/** Adds to a file of this many bytes; it is made, for this user alone, by the first line. One at a time for a given path. */
export function openAppender(path: string, bytes: number): Appender {
  let file: FileHandle | null = null;
  let size = bytes;
  const openFile = async (): Promise<FileHandle> => {
    file = await open(path, 'a', 0o600);
    await file.chmod(0o600);
    if (size === 0) await syncPath(dirname(path));
    return file;
  };
  /** A line that is half written would spoil the next one. */
  const takeBack = async (): Promise<void> => {
    await file?.truncate(size);
    await file?.sync();
  };
  let isSpoilt = false;
  return {
    write: async (line) => {
      try {
        const opened = file ?? (await openFile());
        if (isSpoilt) await takeBack();
        isSpoilt = true;
        await opened.appendFile(line);
        await opened.sync();
        isSpoilt = false;
        size += Buffer.byteLength(line);
        return answer(null);
      } catch (error) {
        await takeBack().then(
          () => {
            isSpoilt = false;
          },
          () => undefined,
        );
        return fileRefusal(path, error, true);
      }
    },
    close: async () => {
      await file?.close();
      file = null;
    },
  };
}
