import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { BranchId } from '../../src/domain/branch.ts';
import { EscalationId } from '../../src/domain/escalation.ts';
import { Intent } from '../../src/domain/intent.ts';
import { QuestionId } from '../../src/domain/question.ts';
import { parseScenarios } from '../../src/evals/parse-scenarios.ts';
import { scenarioReader } from '../../src/evals/read-scenario.ts';
import type { Scenario } from '../../src/evals/scenario.ts';
import { loadCatalog } from '../../src/tools/catalog.ts';
import { ROOT } from '../house/repository.ts';

const FOLDER = join(ROOT, 'evals/scenarios');
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.jsonl'))
  .sort();
let all: Scenario[] = [];
let routing: Scenario[] = [];

beforeAll(async () => {
  const read = scenarioReader(new Set((await loadCatalog()).map(({ name }) => name)));
  all = files.flatMap((file) => {
    const path = join(FOLDER, file);
    const parsed = parseScenarios(path, readFileSync(path, 'utf8'), read);
    if (!parsed.ok) throw new Error(parsed.message.en);
    return parsed.value.map(({ scenario }) => scenario);
  });
  routing = all.filter(({ suite }) => suite === 'routing');
});

describe('the scenarios of the repository', () => {
  test('have no field that cannot be scored', () => {
    expect(files.length).toBeGreaterThan(3);
    expect(all.flatMap(({ unscored }) => unscored)).toEqual([]);
  });

  test('have an id of their own each, and a language', () => {
    const ids = all.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(all.filter(({ lang }) => lang === null).map(({ id }) => id)).toEqual([]);
  });

  test('are at least 400 for routing, 300 of them with a fact', () => {
    expect(routing.length).toBeGreaterThanOrEqual(400);
    const told = routing.filter(({ expected }) => Object.keys(expected.facts ?? {}).length > 0);
    expect(told.length).toBeGreaterThanOrEqual(300);
  });

  test('hold conversations of several turns', () => {
    expect(routing.filter(({ turns, user }) => turns.length > 1 || user.length > 0).length).toBeGreaterThanOrEqual(30);
  });

  describe.each(['fr', 'en'] as const)('cover in %s', (lang) => {
    const seen = (pick: (scenario: Scenario) => readonly (string | null | undefined)[]) =>
      new Set(routing.filter((one) => one.lang === lang).flatMap(pick));
    const missing = (names: readonly string[], found: ReadonlySet<unknown>) => names.filter((name) => !found.has(name));

    test('every intent', () =>
      expect(
        missing(
          Intent.options,
          seen(({ expected }) => [expected.intent]),
        ),
      ).toEqual([]));
    test('every branch', () =>
      expect(
        missing(
          BranchId.options,
          seen(({ expected }) => expected.branches ?? []),
        ),
      ).toEqual([]));
    test('every escalation', () =>
      expect(
        missing(
          EscalationId.options,
          seen(({ expected }) => expected.escalations ?? []),
        ),
      ).toEqual([]));
    test('every question', () =>
      expect(
        missing(
          // Whether the reader understood rightly is asked beside a model only.
          QuestionId.options.filter((id) => id !== 'confirm-reading'),
          seen(({ expected }) => [expected.question]),
        ),
      ).toEqual([]));
  });
});
