import type { Lang } from '../domain/bilingual.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { Conversation, OpenData } from './ask-turn.ts';
import type { Verdict } from './judge.ts';
import { judges } from './judges.ts';
import { type Clock, type Played, playScenario, unplayed } from './play-scenario.ts';
import type { Scenario } from './scenario.ts';
import type { ScenarioData } from './scenario-data.ts';

/** A scenario played and judged; only the judges that found something to judge are there. */
export type ScenarioRun = { scenario: Scenario; played: Played; verdicts: readonly Verdict[] };

export type RunDoors = {
  open: OpenData;
  clock: Clock | null;
  /** The language refusals are written in. */
  lang: Lang;
};

/** Plays scenarios one after the other, in order; what could not be played is judged wrong in every field it has. */
export async function runScenarios(scenarios: readonly Scenario[], doors: RunDoors): Promise<ScenarioRun[]> {
  const opened = keepOpen(doors.open);
  const runs: ScenarioRun[] = [];
  try {
    for (const scenario of scenarios) {
      const played = await play(scenario);
      const verdicts = judges.map((judge) => judge(scenario, played)).filter((verdict) => verdict !== null);
      runs.push({ scenario, played, verdicts });
    }
    return runs;
  } finally {
    await opened.close();
  }

  async function play(scenario: Scenario): Promise<Played> {
    if (scenario.data === undefined) return unplayed(UNREADABLE[doors.lang]);
    const conversation = await opened.on(scenario.data, scenario.lang ?? 'fr');
    if (!conversation.ok) return unplayed(conversation.message[doors.lang]);
    return playScenario(scenario, conversation.value.ask, doors.clock);
  }
}

/** The program stays open, once a language without data and once for the last data asked about. */
function keepOpen(open: OpenData) {
  const kept = new Map<string, Outcome<Conversation>>();
  let last: string | null = null;

  async function drop(key: string): Promise<void> {
    const outcome = kept.get(key);
    kept.delete(key);
    if (outcome?.ok) await outcome.value.close();
  }

  return {
    async on(data: ScenarioData | null, lang: Lang): Promise<Outcome<Conversation>> {
      const key = JSON.stringify([data, lang]);
      const known = kept.get(key);
      if (known !== undefined) return known;
      if (data !== null && last !== null) await drop(last);
      const outcome = await open(data, lang);
      kept.set(key, outcome);
      if (data !== null) last = key;
      return outcome;
    },
    async close(): Promise<void> {
      for (const key of [...kept.keys()]) await drop(key);
    },
  };
}

const UNREADABLE = {
  fr: 'le champ data n’est ni une liste de fichiers ni {story, seed, orders}',
  en: 'the field data is neither a list of files nor {story, seed, orders}',
} as const;
