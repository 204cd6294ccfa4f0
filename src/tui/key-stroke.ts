import type { Key } from 'ink';
import type { Edit } from './composer.ts';

/** One key, by what it means in the conversation. */
export type KeyStroke =
  | { readonly kind: 'text' | 'paste'; readonly text: string }
  | { readonly kind: 'enter' | 'newline' | 'escape' | 'stop' | 'end' | 'up' | 'down' | 'tab' | 'back-tab' }
  | { readonly kind: 'pick'; readonly number: number }
  | { readonly kind: 'edit'; readonly edit: Edit };

type Flags = Pick<Key, 'ctrl' | 'meta' | 'shift' | 'return' | 'escape' | 'tab' | 'upArrow' | 'downArrow'> &
  Pick<Key, 'leftArrow' | 'rightArrow' | 'home' | 'end' | 'backspace' | 'delete' | 'eventType'>;

/**
 * The keys of one event, in order. A terminal hands over what arrived together as one text: « bonjour » and Enter, a command
 * and Tab. It is cut at every control character, each of which is a key of its own.
 */
export function readKeys(input: string, key: Flags): KeyStroke[] {
  if (key.eventType === 'release') return [];
  const named = namedKey(key);
  if (named !== null) return [named];
  if (key.ctrl) return controlKey(input);
  if (key.meta) return metaKey(input);
  return input
    .split(CONTROL)
    .filter((part) => part !== '')
    .flatMap((part): KeyStroke[] =>
      part.length === 1 && CONTROL.test(part) ? controlCharacter(part) : [{ kind: 'text', text: part }],
    );
}

const CONTROL = /(\p{Cc})/u;

function namedKey(key: Flags): KeyStroke | null {
  if (key.return) return { kind: key.meta || key.shift || key.ctrl ? 'newline' : 'enter' };
  if (key.escape) return { kind: 'escape' };
  if (key.tab) return { kind: key.shift ? 'back-tab' : 'tab' };
  if (key.upArrow) return { kind: 'up' };
  if (key.downArrow) return { kind: 'down' };
  const name = editOf(key);
  return name === null ? null : { kind: 'edit', edit: name };
}

function editOf(key: Flags): Edit | null {
  const byWord = key.ctrl || key.meta;
  if (key.leftArrow) return byWord ? 'word-left' : 'left';
  if (key.rightArrow) return byWord ? 'word-right' : 'right';
  if (key.home) return 'line-start';
  if (key.end) return 'line-end';
  if (key.backspace) return byWord ? 'delete-word' : 'backspace';
  return key.delete ? 'delete' : null;
}

/** A control character that arrived among others: Ctrl and the letter it stands for. */
function controlCharacter(character: string): KeyStroke[] {
  if (character === '\r') return [{ kind: 'enter' }];
  if (character === '\t') return [{ kind: 'tab' }];
  if (character === '\u001b') return [{ kind: 'escape' }];
  if (character === '\u007f' || character === '\b') return [{ kind: 'edit', edit: 'backspace' }];
  return controlKey(String.fromCharCode(character.charCodeAt(0) + 96));
}

const CONTROL_KEYS: Readonly<Record<string, KeyStroke>> = {
  c: { kind: 'stop' },
  d: { kind: 'end' },
  j: { kind: 'newline' },
  p: { kind: 'up' },
  n: { kind: 'down' },
  a: { kind: 'edit', edit: 'line-start' },
  e: { kind: 'edit', edit: 'line-end' },
  b: { kind: 'edit', edit: 'left' },
  f: { kind: 'edit', edit: 'right' },
  w: { kind: 'edit', edit: 'delete-word' },
  u: { kind: 'edit', edit: 'delete-to-start' },
  k: { kind: 'edit', edit: 'delete-to-end' },
};

function controlKey(letter: string): KeyStroke[] {
  const stroke = CONTROL_KEYS[letter];
  return stroke === undefined ? [] : [stroke];
}

/** The digits of both keyboards: on a French one they are the keys & é ". */
const DIGITS: Readonly<Record<string, number>> = { 1: 1, 2: 2, 3: 3, '&': 1, é: 2, '"': 3 };

function metaKey(input: string): KeyStroke[] {
  const number = DIGITS[input];
  if (number !== undefined) return [{ kind: 'pick', number }];
  if (input === '\r' || input === '\n') return [{ kind: 'newline' }];
  if (input === 'b') return [{ kind: 'edit', edit: 'word-left' }];
  return input === 'f' ? [{ kind: 'edit', edit: 'word-right' }] : [];
}
