import { expect, test } from 'vitest';
import { fileRefusal } from '../../src/files/file-refusal.ts';

test.each([
  ['ENOENT', 'n’existe pas', 'does not exist'],
  ['EISDIR', 'est un dossier', 'is a folder'],
  ['EACCES', 'accès refusé', 'permission denied'],
  ['ENOSPC', 'le disque est plein', 'the disk is full'],
  ['EIO', '(EIO)', '(EIO)'],
])('%s is explained in both languages, with the file’s own name only', (code, fr, en) => {
  const { message } = fileRefusal('/home/ana/ventes/2024.csv', Object.assign(new Error('x'), { code }));
  expect(message.fr).toContain('«\u00a02024.csv\u00a0»');
  expect(message.fr).toContain(fr);
  expect(message.en).toContain('“2024.csv”');
  expect(message.en).toContain(en);
  expect(message.fr + message.en).not.toContain('ana');
});

test('what is no system error is explained too', () => {
  expect(fileRefusal('x', 'oops').message.en).toContain('unknown error');
});
