const RESTORE = '\u001b[?2004l\u001b[?25h';
const KEEP_TITLE = '\u001b[22;0t';
const GIVE_TITLE_BACK = '\u001b[23;0t';

export type TerminalGuard = {
  /** Names the window; the name it had comes back at the end. `text` is safe already. */
  title(text: string): void;
  /** Gives the terminal back as it was: keys, cursor, pastes, title. Once. */
  restore(): void;
};

/** Takes the keys of a terminal before anything is drawn, and gives it back however the program ends. */
export function guardTerminal(stdin: NodeJS.ReadStream, stdout: NodeJS.WriteStream): TerminalGuard {
  let isTitled = false;
  let isRestored = false;
  stdin.setRawMode(true);
  const restore = () => {
    if (isRestored) return;
    isRestored = true;
    process.off('exit', restore);
    if (stdout.writable) stdout.write(`${RESTORE}${isTitled ? GIVE_TITLE_BACK : ''}`);
    if (!stdin.destroyed) stdin.setRawMode(false);
  };
  process.once('exit', restore);
  return {
    title(text) {
      stdout.write(`${isTitled ? '' : KEEP_TITLE}\u001b]0;${text}\u0007`);
      isTitled = true;
    },
    restore,
  };
}
