import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/** A screen is what it was when somebody looked at it. FIDELIO_APPROVE=1 writes it instead, to be looked at. */
export function expectApproved(name: string, screen: string): void {
  const path = new URL(`./approved/${name}.txt`, import.meta.url);
  const text = `${screen.replace(/[ \n]+$/u, '')}\n`;
  if (process.env.FIDELIO_APPROVE === '1') writeFileSync(path, text);
  expect(text).toBe(existsSync(path) ? readFileSync(path, 'utf8') : 'not approved yet');
}
