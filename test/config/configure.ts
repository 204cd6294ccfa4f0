import type { Config } from '../../src/config/config.ts';
import { readConfig } from '../../src/config/read-config.ts';
import { answer } from '../../src/domain/outcome.ts';

/** What these variables and this file of settings make of the program, on a fixed day. */
export function configure(environment: Record<string, string> = {}, settings: unknown = null): Config {
  return readConfig({
    environment,
    platform: 'linux',
    userFolder: '/home/ana',
    now: new Date('2026-03-01T10:00:00Z'),
    timeZone: 'Europe/Paris',
    settings: answer(settings === null ? null : typeof settings === 'string' ? settings : JSON.stringify(settings)),
  });
}

/** The English and French words of a refusal; empty when nothing was refused. */
export function saidBy(outcome: { ok: boolean; message?: { fr: string; en: string } } | null): string {
  return outcome?.message === undefined ? '' : `${outcome.message.en}\n${outcome.message.fr}`;
}
