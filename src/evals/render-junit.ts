import { failuresOf } from './failure.ts';
import { hasPassed } from './has-passed.ts';
import type { ScenarioRun } from './run-scenarios.ts';

/** What no XML 1.0 document may hold, even escaped. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** The runs as a JUnit report: one suite a folder of scenarios, one case a scenario. Ambiguous ones are skipped. */
export function renderJunit(runs: readonly ScenarioRun[]): string {
  const suites = [...Map.groupBy(runs, ({ scenario }) => scenario.suite ?? 'scenarios')];
  const body = suites.map(([name, members]) =>
    element('testsuite', { name, ...countsOf(members) }, members.map(testCase)),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', { name: 'fidelio eval', ...countsOf(runs) }, body)}\n`;
}

function countsOf(runs: readonly ScenarioRun[]) {
  const clear = runs.filter(({ scenario }) => !scenario.ambiguous);
  const errors = clear.filter(({ played }) => played.turn === null).length;
  return {
    tests: runs.length,
    failures: clear.filter((run) => !hasPassed(run)).length - errors,
    errors,
    skipped: runs.length - clear.length,
    time: seconds(runs.flatMap(({ played }) => played.latencies)),
  };
}

function testCase(run: ScenarioRun): string {
  const { scenario, played } = run;
  const named = { classname: scenario.suite ?? 'scenarios', name: scenario.id, time: seconds(played.latencies) };
  return element('testcase', named, whatWentWrong(run));
}

function whatWentWrong(run: ScenarioRun): string[] {
  if (run.scenario.ambiguous) return ['<skipped message="ambiguous"/>'];
  return failuresOf([run]).map(({ expected, got }) => {
    const kind = run.played.turn === null ? 'error' : 'failure';
    const message = run.played.error ?? Object.keys(expected).join(', ');
    return `<${kind} message="${escapeXml(message)}">${escapeXml(JSON.stringify({ expected, got }))}</${kind}>`;
  });
}

function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  inside: readonly string[],
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  const open = `<${name}${written.join('')}`;
  return inside.length === 0 ? `${open}/>` : `${open}>\n${inside.join('\n')}\n</${name}>`;
}

/** A text as it may stand in an attribute or between tags. */
function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"'\n\r\t]/gu, (sign) => ENTITIES[sign] ?? sign);
}

function seconds(milliseconds: readonly number[]): string {
  return (milliseconds.reduce((sum, time) => sum + time, 0) / 1000).toFixed(6);
}
