import { describe, expect, it } from 'vitest';
import { readHome } from '../../src/config/read-home.ts';
import { configure, saidBy } from './configure.ts';

const [LINUX, MAC, WINDOWS] = ['/home/ana', '/Users/ana', 'C:\\Users\\Ana'];

describe('the folder of the program’s state', () => {
  it.each([
    ['linux', LINUX, {}, '/home/ana/.local/state/fidelio'],
    ['linux', LINUX, { XDG_STATE_HOME: '/var/state' }, '/var/state/fidelio'],
    ['linux', LINUX, { XDG_STATE_HOME: 'relative' }, '/home/ana/.local/state/fidelio'],
    ['freebsd', LINUX, {}, '/home/ana/.local/state/fidelio'],
    ['darwin', MAC, { XDG_STATE_HOME: '/var/state' }, '/Users/ana/Library/Application Support/Fidelio'],
    ['win32', WINDOWS, { LOCALAPPDATA: 'D:\\Local' }, 'D:\\Local\\Fidelio'],
    ['win32', WINDOWS, {}, 'C:\\Users\\Ana\\AppData\\Local\\Fidelio'],
    ['linux', LINUX, { FIDELIO_HOME: '/srv/f', XDG_STATE_HOME: '/var/state' }, '/srv/f'],
    ['linux', LINUX, { FIDELIO_HOME: ' ' }, '/home/ana/.local/state/fidelio'],
    ['win32', WINDOWS, { FIDELIO_HOME: 'E:\\f' }, 'E:\\f'],
  ])('on %s, for %s with %j, is %s', (platform, userFolder, environment: Record<string, string>, home) => {
    expect(readHome({ environment, platform, userFolder })).toBe(home);
    if (platform === 'linux') expect(configure(environment).home).toBe(home);
  });
});

describe('how long sessions are kept', () => {
  it('is for ever, or the days of the file of settings', () => {
    expect(configure().keepSessionsDays).toBeNull();
    expect(configure({}, { sessions: { keepDays: 90 } }).keepSessionsDays).toBe(90);
  });

  it.each([0, -1, 1.5, 40_000, '90', null])('is refused as %j days', (keepDays) => {
    const config = configure({}, { sessions: { keepDays } });
    expect(saidBy(config.file)).toContain('sessions.keepDays');
    expect(config.keepSessionsDays).toBeNull();
  });
});
