import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Strategy } from '../../../src/domain/strategy/strategy.ts';

// Writes the fixtures of the guard again: `node test/orchestrator/guard/write-demo-figures.ts`, after a build.

const PROGRAM = fileURLToPath(new URL('../../../bin/fidelio.js', import.meta.url));
const SAID = ['churnMonthly=6%', 'nps=12', 'arpu=40', 'cac=300', 'customers=1200', 'grossMargin=80%', 'nrr=92%'];
const MORE = ['activationRate=25%', 'trialToPaid=12%', 'timeToValueDays=9'];
const SAAS = ['--industry', 'saas', ...[...SAID, ...MORE].flatMap((fact) => ['--fact', fact])];
const LANGS = ['fr', 'en'] as const;
/** Five digits are enough to know a sign, and which of two is the greater. */
const DIGITS = 5;

const folder = mkdtempSync(join(tmpdir(), 'fidelio-guard-'));
const run = (...args: string[]) =>
  execFileSync(process.execPath, [PROGRAM, ...args], { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 });

const labels: Record<(typeof LANGS)[number], Record<string, string>> = { fr: {}, en: {} };
const units: Record<string, string> = {};
const kinds: Record<string, string> = {};
const stories: Record<string, Record<string, unknown>> = {};
const texts: Record<(typeof LANGS)[number], [story: string, text: string][]> = { fr: [], en: [] };

const shops = run('demo', '--list')
  .split('\n')
  .flatMap((line) => /^[a-z-]+/.exec(line)?.[0] ?? []);
const wanted = [...shops.map((id) => [id, ['--demo', id]] as const), ['saas-facts', SAAS] as const];
for (const [story, args] of wanted.sort(([a], [b]) => (a < b ? -1 : 1))) {
  for (const lang of LANGS) {
    const strategy = Strategy.parse(JSON.parse(run('report', ...args, '--json', '--lang', lang)));
    for (const { id, label, unit, value, origin } of Object.values(strategy.figures)) {
      labels[lang][id] = label;
      units[id] = unit;
      kinds[id] = origin.kind;
      stories[story] = { ...stories[story], [id]: rounded(value) };
    }
    const { calls: _calls, figures: _figures, request: _request, ...written } = strategy;
    for (const text of textsIn(written)) {
      const isNew = !texts[lang].some(([, known]) => known === text);
      if (isNew && !/\d/.test(text.replace(/\{\{figure:[^}]+\}\}/g, ''))) texts[lang].push([story, text]);
    }
  }
}
rmSync(folder, { recursive: true });

const fixtures = new URL('fixtures/', import.meta.url);
const sorted = <T>(entries: Record<string, T>) =>
  Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)));
const figures = {
  labels: { fr: sorted(labels.fr), en: sorted(labels.en) },
  units: sorted(units),
  kinds: sorted(kinds),
  stories,
};
writeFileSync(new URL('demo-figures.json', fixtures), `${JSON.stringify(figures)}\n`);
writeFileSync(new URL('program-texts.json', fixtures), `${JSON.stringify(texts, null, 1)}\n`);

function rounded(value: unknown): unknown {
  if (Array.isArray(value)) return [];
  return typeof value === 'number' ? Number(value.toPrecision(DIGITS)) : value;
}

/** Every text of more than a word. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return /\s/.test(value) && value.length > 15 ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
