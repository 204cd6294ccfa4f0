import type { Chat } from './chat.ts';
import type { SessionNote } from './session-port.ts';
import { styled } from './styled.ts';

/** Adds to the session’s file; false once it is said why it could not be. The conversation goes on either way. */
export async function writeDown(note: SessionNote, { memory, stage }: Chat): Promise<boolean> {
  const written = await memory.session?.append(note);
  if (written === undefined || written.ok) return true;
  stage.say('error', styled(written.message[memory.lang]));
  return false;
}
