import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedVoices } from '../../src/app/embedded-voices.ts';
import { LoadOptions } from '../../src/app/load-options.ts';
import { modelRun } from '../../src/app/model-run.ts';
import { openApp } from '../../src/app/open-app.ts';
import type { ShopRequest } from '../../src/dataset/synthetic/shop-request.ts';
import { stories } from '../../src/dataset/synthetic/stories.ts';
import { writeShopFiles } from '../../src/dataset/synthetic/write-shop-files.ts';
import type { BranchId, RouteOutcome } from '../../src/domain/branch.ts';
import type { Cause, CauseId } from '../../src/domain/cause.ts';
import { runTurn } from '../../src/orchestrator/run-turn.ts';

/** What was planted in a shop, and what a turn on its files alone made of it. */
export type PlantedShop = {
  request: ShopRequest;
  expected: {
    cause: CauseId | null;
    marketing: boolean | null;
    /** Causes that hold as well: finding them invents nothing. */
    alsoTrue: readonly CauseId[];
    /** The branches that may lead; null when none may be the right answer. */
    leads: readonly (BranchId | null)[];
  };
  causes: Cause[];
  /** In their order, the primary one first. */
  branches: string[];
  outcome: RouteOutcome | string;
  /** What a tree's fact is, by its name: to see why a branch was taken. */
  facts: Record<string, unknown>;
};

const TODAY = '2026-11-20';

/** Writes a shop's files to a folder that lasts as long, reads them as a user's, and runs one turn on them, without a word said. */
export async function diagnosePlanted(request: ShopRequest): Promise<PlantedShop> {
  const folder = await mkdtemp(join(tmpdir(), 'fidelio-planted-'));
  try {
    const paths = await saveFiles(request, folder);
    const opened = await openApp({
      lang: 'en',
      today: TODAY,
      data: { kind: 'files', paths, options: LoadOptions.parse({}) },
    });
    if (!opened.ok) throw new Error(`${request.story}: ${opened.message.en}`);
    const app = opened.value;
    try {
      const turn = await runTurn(
        { caller: app.caller, voices: embeddedVoices },
        { message: null, said: {}, state: null, dataset: app.dataset, lang: 'en', home: 'en', today: TODAY },
        modelRun(),
      );
      const { cause, marketing, alsoTrue, leads } = stories[request.story];
      return {
        request,
        expected: { cause, marketing, alsoTrue, leads },
        causes: turn.causes,
        branches: turn.branches.map(({ id }) => id),
        outcome: turn.outcome,
        facts: Object.fromEntries(Object.entries(turn.facts).map(([name, fact]) => [name, fact?.value])),
      };
    } finally {
      await app.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whether the branch that leads, or the absence of any, is one that the story allows. */
export function leadsRight({ expected, branches }: PlantedShop): boolean {
  return expected.leads.some((lead) => lead === (branches[0] ?? null));
}

/** Whether the planted cause was found; a shop without one has nothing to find. */
export function findsPlanted({ expected, causes }: PlantedShop): boolean {
  return expected.cause === null || causes.some(({ id }) => id === expected.cause);
}

/** The causes found that do not hold in that shop. */
export function inventedCauses({ expected, causes }: PlantedShop): CauseId[] {
  return causes.map(({ id }) => id).filter((id) => id !== expected.cause && !expected.alsoTrue.includes(id));
}

async function saveFiles(request: ShopRequest, folder: string): Promise<string[]> {
  const paths: string[] = [];
  for (const { name, chunks } of writeShopFiles(request)) {
    const path = join(folder, name);
    await writeFile(path, [...chunks].join(''));
    paths.push(path);
  }
  return paths;
}
