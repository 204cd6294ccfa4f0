import type { World } from './world.ts';

const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const LETTERS = 4;
const FORM = /^\d{8}-\d{9}-[a-z2-9]{4}$/u;

/** An id that sorts by time: 20261115-093012345-k7mq, the moment in UTC and four letters drawn. */
export function newSessionId({ clock, random }: Pick<World, 'clock' | 'random'>): string {
  const [day = '', time = ''] = new Date(clock())
    .toISOString()
    .replace(/[-:.Z]/gu, '')
    .split('T');
  const letters = Array.from({ length: LETTERS }, () => ALPHABET.charAt(Math.floor(random() * ALPHABET.length)));
  return `${day}-${time}-${letters.join('')}`;
}

/** Whether a text has the form of an id; nothing else ever becomes part of a path. */
export function isSessionId(text: string): boolean {
  return FORM.test(text) && !Number.isNaN(Date.parse(startOf(text)));
}

/** The moment a session was opened, from its id, as ISO 8601. */
export function startOf(id: string): string {
  return id.replace(/^(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)(\d{3}).*$/u, '$1-$2-$3T$4:$5:$6.$7Z');
}
