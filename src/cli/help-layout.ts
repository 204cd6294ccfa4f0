import { wrapLine } from '../report/wrap-line.ts';
import { wrapWords } from '../report/wrap-words.ts';

/** How the parts of a help text are set: on a screen, within its width; in a file, one line each. */
export type HelpLayout = {
  text(line: string): string[];
  /** How to write a command: what is between brackets stays whole. */
  usage(start: string, usage: string): string[];
  /** A command to copy: cut where a shell reads on. */
  example(command: string): string[];
  /** A flag and what it does, side by side, or one under the other where that would leave too little room. */
  flag(flag: string, width: number, text: string): string[];
};

/** Narrower screens are written for as if they were this wide. */
const NARROWEST = 20;
/** Fewer columns than these are no room for a text beside its flag. */
const LEAST_BESIDE = 24;
const UNDER = ' '.repeat(6);

/** `columns` is null where the help goes to a file or another program. */
export function helpLayout(columns: number | null): HelpLayout {
  if (columns === null) {
    return {
      text: (line) => [line],
      usage: (start, usage) => [start + usage],
      example: (command) => [`  ${command}`],
      flag: (flag, width, text) => [`  ${flag.padEnd(width)}${text}`],
    };
  }
  const room = Math.max(columns, NARROWEST);
  return {
    text: (line) => wrapLine(line, room),
    usage: (start, usage) => wrapWords(usage.split(OUTSIDE_BRACKETS), { first: start, rest: '    ', columns: room }),
    example: (command) => {
      if (command.length + 2 <= room) return [`  ${command}`];
      const lines = wrapWords(command.split(' '), { first: '  ', rest: '    ', columns: room - ON.length });
      return lines.map((line, index) => (index < lines.length - 1 ? line + ON : line));
    },
    flag: (flag, width, text) => {
      const words = text.split(' ');
      if (room - width - 2 < LEAST_BESIDE)
        return [`  ${flag}`, ...wrapWords(words, { first: UNDER, rest: UNDER, columns: room })];
      const first = `  ${flag.padEnd(width)}`;
      return wrapWords(words, { first, rest: ' '.repeat(first.length), columns: room });
    },
  };
}

const OUTSIDE_BRACKETS = / (?![^[\]]*\])/;
const ON = ' \\';
