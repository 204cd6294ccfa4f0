import { type FileHandle, open } from 'node:fs/promises';

/** The longest file read: what is kept for one user alone, such as a key, is short. */
const LONGEST_BYTES = 4096;

export type PrivateText =
  | { kind: 'text'; text: string }
  /** Open to others: `mode` as `chmod` writes it. */
  | { kind: 'exposed'; mode: string }
  /** Another user's, who knows what it holds. */
  | { kind: 'foreign'; owner: number }
  | { kind: 'too-long' };

/**
 * The text of a short file that only its owner, this user or root, may read. The rights are those of the file that was opened, so that nobody can
 * exchange it in between; a system without such rights (Windows) leaves the protection to the folder. Throws what the system throws.
 */
export async function readPrivately(path: string, user = process.getuid?.()): Promise<PrivateText> {
  await using file = await open(path);
  const { mode, size, uid } = await file.stat();
  if (user !== undefined && uid !== user && uid !== 0) return { kind: 'foreign', owner: uid };
  if (user !== undefined && (mode & 0o077) !== 0)
    return { kind: 'exposed', mode: (mode & 0o777).toString(8).padStart(4, '0') };
  return size > LONGEST_BYTES ? { kind: 'too-long' } : { kind: 'text', text: await readStart(file) };
}

async function readStart(file: FileHandle): Promise<string> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(LONGEST_BYTES), 0, LONGEST_BYTES, 0);
  return buffer.toString('utf8', 0, bytesRead);
}
