import { describe, expect, it } from 'vitest';
import { nearestName } from '../../src/config/nearest-name.ts';

const KNOWN = ['name', 'baseUrl', 'apiVersion', 'prices', 'budget', 'timeouts', 'json', 'tools'];

describe('the nearest name', () => {
  it.each([
    ['nmae', 'name'],
    ['NAME', 'name'],
    ['base-url', 'baseUrl'],
    ['url', null],
    ['price', 'prices'],
    ['timeout', 'timeouts'],
    ['budjet', 'budget'],
    ['jason', 'json'],
    ['tool', 'tools'],
    ['apiver', 'apiVersion'],
    ['temperature', null],
    ['', null],
  ])('of %j is %j', (typed, meant) => expect(nearestName(typed, KNOWN)).toBe(meant));
});
