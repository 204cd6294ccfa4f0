import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBusinessProfile, writeBusinessProfile } from '../../../src/dataset/workspace/business-profile-file.ts';
import { freshFolder, got } from './workspace-of.ts';

const folderOf = freshFolder();
const profile = {
  clientName: 'Maison Léa',
  industry: 'ecommerce',
  grossMargin: 0.42,
  cac: 31,
  currency: 'EUR',
} as const;

test('a profile is empty until it is written, and then what was written', async () => {
  const folder = folderOf();
  expect(await readBusinessProfile(folder)).toEqual({ ok: true, value: {} });
  got(await writeBusinessProfile(folder, profile));
  expect(await readBusinessProfile(folder)).toEqual({ ok: true, value: profile });
  expect(readFileSync(join(folder, 'profile.json'), 'utf8')).toContain('\n  "clientName": "Maison Léa"');
  if (process.platform !== 'win32') expect(statSync(join(folder, 'profile.json')).mode & 0o777).toBe(0o600);
});

test('a profile that its owner has spoiled is refused, with the field', async () => {
  const folder = folderOf();
  got(await writeBusinessProfile(folder, profile));
  for (const [text, found] of [
    ['{"grossMargin": 42}', 'grossMargin'],
    ['{"margin": 0.4}', 'margin'],
    ['{"grossMargin": ', 'profile.json'],
  ] as const) {
    writeFileSync(join(folder, 'profile.json'), text);
    const refused = await readBusinessProfile(folder);
    expect(!refused.ok && refused.message.fr).toContain(found);
  }
});
