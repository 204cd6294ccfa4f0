import { mkdir, mkdtemp, readFile, realpath, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allowedFile, lendAllowed } from '../../../src/app/tools/allowed-file.ts';
import { answer } from '../../../src/domain/outcome.ts';

let root: string;
let open: string;
let second: string;
beforeAll(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'fidelio-allowed-')));
  [open, second] = [join(root, 'open'), join(root, 'second')];
  for (const folder of [open, second, join(open, 'deep'), join(root, 'open-not')]) await mkdir(folder);
  for (const file of [
    'secret.csv',
    'open/orders.csv',
    'open/deep/lines.csv',
    'second/clients.csv',
    'open-not/x.csv',
    'open/..hidden.csv',
  ])
    await writeFile(join(root, file), 'a\n1\n');
  await symlink(join(root, 'secret.csv'), join(open, 'link.csv'));
  await symlink(root, join(open, 'way-out'));
  await symlink(join(open, 'orders.csv'), join(root, 'way-in.csv'));
  await symlink(open, join(root, 'open-too'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const ask = (path: string, folders = [open, second]) => allowedFile(path, folders);

describe('a file that a client names', () => {
  it.each([
    ['orders.csv', 'open/orders.csv'],
    ['deep/lines.csv', 'open/deep/lines.csv'],
    ['deep/../orders.csv', 'open/orders.csv'],
    ['clients.csv', 'second/clients.csv'],
    ['..hidden.csv', 'open/..hidden.csv'],
  ])('is found in the folders opened by the user: %s', async (path, real) => {
    expect(await ask(path)).toEqual({ ok: true, value: join(root, real) });
    expect(await ask(join(root, real))).toEqual({ ok: true, value: join(root, real) });
  });

  it('is found through a link that leads inside, and through a folder that is one', async () => {
    expect(await ask(join(root, 'way-in.csv'))).toEqual({ ok: true, value: join(open, 'orders.csv') });
    expect(await ask('orders.csv', [join(root, 'open-too')])).toEqual({ ok: true, value: join(open, 'orders.csv') });
  });

  it.each([
    '../secret.csv',
    'link.csv',
    'way-out/secret.csv',
    '../open-not/x.csv',
    '/etc/passwd',
    '/etc/nothing-there',
    '..',
    'file:///etc/passwd/../..',
  ])('is refused outside them: %s', async (path) => {
    const refused = await ask(path);
    expect(refused).toMatchObject({ ok: false, code: 'bad_argument', needs: ['path'] });
    expect(JSON.stringify(refused)).not.toContain(root);
  });

  it.each([
    ['/etc/passwd', '/etc/passwe'],
    ['way-out/secret.csv', 'way-out/secreu.csv'],
    ['way-out/open-not/x.csv', 'way-out/open-nor/x.csv'],
  ])('outside them is refused alike whether it exists (%s) or not', async (existing, missing) => {
    const [there, absent] = [await ask(existing, [open]), await ask(missing, [open])];
    expect(JSON.stringify(absent).replaceAll(basename(missing), basename(existing))).toBe(JSON.stringify(there));
  });

  it('that is missing, or is a folder, is said to be missing', async () => {
    for (const path of ['other.csv', 'deep'])
      expect(await ask(path)).toMatchObject({ message: { en: expect.stringContaining('No file') } });
    expect(await ask(join(root, 'open-too', 'other.csv'), [join(root, 'open-too')])).toMatchObject({
      message: { en: expect.stringContaining('No file') },
    });
  });

  it('is refused when no folder was opened', async () => {
    expect(await ask(join(open, 'orders.csv'), [])).toMatchObject({
      ok: false,
      message: { en: expect.stringContaining('--import-from') },
    });
  });
});

describe('a file that a client names, once it is opened', () => {
  it('stays that file for the import, whatever is put in its place', async () => {
    const [place, aside] = [join(open, 'deep', 'lines.csv'), join(open, 'aside.csv')];
    await writeFile(place, 'b\n2\n');
    const read = await lendAllowed('deep/lines.csv', [open], {
      signal: undefined,
      use: async (lent) => {
        await rename(place, aside);
        await symlink(join(root, 'secret.csv'), place);
        return answer([await realpath(place), await readFile(lent, 'utf8'), basename(lent)]);
      },
    });
    expect(read).toEqual({ ok: true, value: [join(root, 'secret.csv'), 'b\n2\n', 'lines.csv'] });
    expect(await ask('deep/lines.csv', [open])).toMatchObject({ ok: false, needs: ['path'] });
  });
});
