import { z } from 'zod';
import { callMetric } from '../../app/call-metric.ts';
import { type Outcome, refuse } from '../../domain/outcome.ts';
import { shorten } from '../../language/shorten.ts';
import { defineCommand } from '../command.ts';
import { parseFlags } from '../parse-flags.ts';
import { dataFlagHelp, dataFlagNames, readDataFlags } from '../read-data-flags.ts';
import { exitCodeOf, sayRefusal } from '../say-refusal.ts';
import { withApp } from '../with-app.ts';

export default defineCommand({
  usage: "tool NAME '{…}' [--data FILE …] [--workspace DIR]",
  summary: {
    fr: 'Appelle un outil de calcul, sur des nombres en JSON ou sur un fichier (--data).',
    en: 'Calls a metric tool, on numbers as JSON or on a file (--data).',
  },
  flags: [
    { flag: '--data FILE', text: { fr: 'fichier à mesurer ; se répète', en: 'file to measure; may be repeated' } },
    ...dataFlagHelp,
  ],
  async run(context) {
    const flags = parseFlags(context.args, { texts: dataFlagNames.texts, lists: [...dataFlagNames.lists, 'data'] });
    if (!flags.ok) return sayRefusal(flags, { ...context, json: true });
    const [name, given = '{}', ...others] = flags.value.positionals;
    if (name === undefined || others.length > 0) return sayRefusal(USAGE, { ...context, json: true });
    const args = readArguments(given);
    if (!args.ok) return sayRefusal(args, { ...context, json: true });
    const data = await readDataFlags(flags.value.lists.data ?? [], flags.value, {
      implied: context.config.clickhouse !== null,
      clickhouse: context.config.clickhouse,
    });
    if (!data.ok) return sayRefusal(data, { ...context, json: true });
    return withApp(data.value, { ...context, json: true }, async (app) => {
      const result = await callMetric(app, name, args.value, { lang: context.lang, typed: typedInShell });
      context.terminal.out(`${JSON.stringify(result, null, 2)}\n`);
      return result.ok ? 0 : exitCodeOf(result.code);
    });
  },
});

function typedInShell(tool: string, example: Readonly<Record<string, unknown>>): string {
  return `fidelio tool ${tool} '${JSON.stringify(example)}'`;
}

const USAGE = refuse('bad_argument', {
  fr: 'Donnez le nom d’un outil et ses nombres : fidelio tool churn_rate \'{"customersStart": 1000, "customersLost": 40}\'. Liste : fidelio tools.',
  en: 'Give the name of a tool and its numbers: fidelio tool churn_rate \'{"customersStart": 1000, "customersLost": 40}\'. List: fidelio tools.',
});

function readArguments(text: string): Outcome<Record<string, unknown>> {
  try {
    const parsed = z.record(z.string(), z.unknown()).safeParse(JSON.parse(text));
    if (parsed.success) return { ok: true, value: parsed.data };
  } catch {
    // The refusal below says what was expected.
  }
  return refuse('bad_argument', {
    fr: `Les arguments doivent former un objet JSON, par exemple {"buyers": 200, "repeatBuyers": 50} ; reçu : ${shorten(text)}`,
    en: `The arguments must be a JSON object, for example {"buyers": 200, "repeatBuyers": 50}; received: ${shorten(text)}`,
  });
}
