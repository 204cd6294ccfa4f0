import { describe, expect, it } from 'vitest';
import { readKeys } from '../../src/tui/key-stroke.ts';

const NONE = {
  ctrl: false,
  meta: false,
  shift: false,
  return: false,
  escape: false,
  tab: false,
  upArrow: false,
  downArrow: false,
  leftArrow: false,
  rightArrow: false,
  home: false,
  end: false,
  backspace: false,
  delete: false,
};

describe('the keys of an event', () => {
  it('are cut where several arrived together', () => {
    expect(readKeys('bonjour\r', NONE)).toEqual([{ kind: 'text', text: 'bonjour' }, { kind: 'enter' }]);
    expect(readKeys('/he\t\r', NONE)).toEqual([{ kind: 'text', text: '/he' }, { kind: 'tab' }, { kind: 'enter' }]);
    expect(readKeys('a\nb\r', NONE)).toEqual([
      { kind: 'text', text: 'a' },
      { kind: 'newline' },
      { kind: 'text', text: 'b' },
      { kind: 'enter' },
    ]);
    expect(readKeys('abc\u0015x\u0004', NONE)).toEqual([
      { kind: 'text', text: 'abc' },
      { kind: 'edit', edit: 'delete-to-start' },
      { kind: 'text', text: 'x' },
      { kind: 'end' },
    ]);
  });

  it('tell Enter from a new line', () => {
    expect(readKeys('', { ...NONE, return: true })).toEqual([{ kind: 'enter' }]);
    expect(readKeys('', { ...NONE, return: true, meta: true })).toEqual([{ kind: 'newline' }]);
    expect(readKeys('\r', { ...NONE, return: true, shift: true })).toEqual([{ kind: 'newline' }]);
    expect(readKeys('j', { ...NONE, ctrl: true })).toEqual([{ kind: 'newline' }]);
  });

  it('choose a suggestion with Alt, on both keyboards', () => {
    expect(readKeys('2', { ...NONE, meta: true })).toEqual([{ kind: 'pick', number: 2 }]);
    expect(readKeys('é', { ...NONE, meta: true })).toEqual([{ kind: 'pick', number: 2 }]);
  });

  it('are one each for what is not text', () => {
    expect(readKeys('c', { ...NONE, ctrl: true })).toEqual([{ kind: 'stop' }]);
    expect(readKeys('', { ...NONE, escape: true, meta: true })).toEqual([{ kind: 'escape' }]);
    expect(readKeys('', { ...NONE, leftArrow: true, ctrl: true })).toEqual([{ kind: 'edit', edit: 'word-left' }]);
    expect(readKeys('q', { ...NONE, ctrl: true })).toEqual([]);
  });
});
