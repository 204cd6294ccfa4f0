import { dirname } from 'node:path';
import { type Outcome, refuse } from '../domain/outcome.ts';
import { shorten } from '../language/shorten.ts';
import type { ScenarioReader } from './read-scenario.ts';
import type { Scenario } from './scenario.ts';
import { suiteOf } from './suite-of.ts';

/** A scenario and the place it is written at. */
export type PlacedScenario = { scenario: Scenario; path: string; line: number };

/** The scenarios of a text in JSON Lines, empty lines left aside; the first line that is no scenario is refused with its number. */
export function parseScenarios(path: string, text: string, read: ScenarioReader): Outcome<PlacedScenario[]> {
  const place = { folder: dirname(path), suite: suiteOf(path) };
  const placed: PlacedScenario[] = [];
  for (const [index, line] of text
    .replace(/^\ufeff/u, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue;
    const at = { path, line: index + 1 };
    const given = readJson(line);
    if (!given.ok) return refuseLine(at, given.fault);
    const scenario = read(given.value, place);
    if ('missing' in scenario) return refuseLine(at, MISSING[scenario.missing]);
    placed.push({ scenario, ...at });
  }
  return { ok: true, value: placed };
}

type Fault = { fr: string; en: string };

const MISSING: Readonly<Record<'id' | 'turns', Fault>> = {
  id: {
    fr: 'attendu un objet {"id": "…", "turns": ["…"]} ; l’identifiant manque',
    en: 'expected an object {"id": "…", "turns": ["…"]}; the id is missing',
  },
  turns: {
    fr: '« turns » doit être une liste d’au moins un message, par exemple ["notre churn explose"]',
    en: '“turns” must be a list of at least one message, such as ["our churn is exploding"]',
  },
};

function readJson(line: string): { ok: true; value: unknown } | { ok: false; fault: Fault } {
  try {
    return { ok: true, value: JSON.parse(line) };
  } catch (error) {
    const column = /column (\d+)|position (\d+)/.exec(error instanceof Error ? error.message : '');
    const place = column?.[1] ?? (column?.[2] === undefined ? '' : String(Number(column[2]) + 1));
    const start = shorten(line.trim());
    return {
      ok: false,
      fault: {
        fr: `attendu un objet JSON sur une seule ligne${place === '' ? '' : ` (colonne ${place})`} ; lu : ${start}`,
        en: `expected one JSON object on one line${place === '' ? '' : ` (column ${place})`}; read: ${start}`,
      },
    };
  }
}

function refuseLine({ path, line }: { path: string; line: number }, fault: Fault) {
  return refuse('bad_argument', {
    fr: `${path}, ligne ${line} : ${fault.fr}. Corrigez la ligne, ou retirez-la.`,
    en: `${path}, line ${line}: ${fault.en}. Mend the line, or remove it.`,
  });
}
