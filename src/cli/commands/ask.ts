import type { App } from '../../app/app.ts';
import { Industry } from '../../domain/industry.ts';
import { refuse } from '../../domain/outcome.ts';
import { safeText } from '../../language/safe-text.ts';
import { defineCommand, type ExitCode } from '../command.ts';
import { parseFlags } from '../parse-flags.ts';
import { dataFlagHelp, dataFlagNames, readDataFlags } from '../read-data-flags.ts';
import { readFacts } from '../read-facts.ts';
import { readMessageText } from '../read-message-text.ts';
import { modelFlagHelp, modelFlagNames, readModelFlags, refuseTakenRecord } from '../read-model-flags.ts';
import { renderTurn } from '../render-turn.ts';
import { sayRefusal } from '../say-refusal.ts';
import { watchModel } from '../watch-model.ts';
import { withApp } from '../with-app.ts';

export default defineCommand({
  usage: 'ask "…" [--data FILE …] [--industry X] [--fact NAME=VALUE …] [--state S] [--why]',
  summary: {
    fr: 'Répond à une question ou à une inquiétude, en français ou en anglais ; sans modèle ni réseau, sauf si vous en configurez un.',
    en: 'Answers a question or a worry, in French or English; without a model or a network, unless you configure one.',
  },
  flags: [
    { flag: '--data FILE', text: { fr: 'vos données ; se répète', en: 'your data; may be repeated' } },
    {
      flag: '--industry X',
      text: {
        fr: 'secteur : saas, ecommerce, subscription, retail',
        en: 'industry: saas, ecommerce, subscription, retail',
      },
    },
    {
      flag: '--fact NAME=VALUE',
      text: {
        fr: 'une information, par exemple churnMonthly=6% ; se répète',
        en: 'a fact, for example churnMonthly=6%; may be repeated',
      },
    },
    {
      flag: '--state S',
      text: {
        fr: 'le champ state du tour précédent (--json), pour continuer',
        en: 'the state field of the turn before (--json), to go on',
      },
    },
    {
      flag: '--why',
      text: {
        fr: 'montre aussi les branches écartées, et ce qui les ferait retenir',
        en: 'also shows the branches ruled out, and what would select them',
      },
    },
    ...modelFlagHelp,
    ...dataFlagHelp,
  ],
  async run(context) {
    const flags = parseFlags(context.args, {
      texts: [...dataFlagNames.texts, ...modelFlagNames.texts, 'industry', 'state'],
      lists: [...dataFlagNames.lists, ...modelFlagNames.lists, 'data', 'fact'],
      switches: [...modelFlagNames.switches, 'why'],
    });
    if (!flags.ok) return sayRefusal(flags, context);
    const { texts, lists, positionals, switches } = flags.value;
    const message = await readMessageText(positionals, context.terminal.interactive);
    if (!message.ok) return sayRefusal(message, context);
    const industry = texts.industry === undefined ? null : Industry.safeParse(texts.industry);
    if (industry?.success === false) return sayRefusal(UNKNOWN_INDUSTRY, context);
    const named = industry === null ? [] : [`industry=${industry.data}`];
    const facts = readFacts([...named, ...(lists.fact ?? [])]);
    if (!facts.ok) return sayRefusal(facts, context);
    const data = await readDataFlags(lists.data ?? [], flags.value, {
      implied: true,
      clickhouse: context.config.clickhouse,
    });
    if (!data.ok) return sayRefusal(data, context);
    const model = readModelFlags(flags.value, context.config, { usual: true });
    if (!model.ok) return sayRefusal(model, context);
    const free = refuseTakenRecord(model.value, lists.data ?? []);
    if (!free.ok) return sayRefusal(free, context);
    const watch = watchModel(model.value, context);
    const work = async (app: App): Promise<ExitCode> => {
      const order = {
        message: message.value,
        state: texts.state ?? null,
        lang: context.langAsked ? context.lang : null,
        facts: facts.value,
      };
      const turn = await app.ask(order, { listen: watch.listen });
      for (const notice of turn.notices) context.terminal.err(`${safeText(notice)}\n`);
      // The turn says itself what the model had no part in.
      watch.say({ costOnly: true });
      context.terminal.out(
        context.json
          ? `${JSON.stringify(turn)}\n`
          : renderTurn(turn, { why: switches.has('why'), columns: context.terminal.columns }),
      );
      return 0;
    };
    return withApp(data.value, context, work, model.value);
  },
});

const UNKNOWN_INDUSTRY = refuse('bad_argument', {
  fr: `Secteur inconnu. Secteurs : ${Industry.options.join(', ')}.`,
  en: `Unknown industry. Industries: ${Industry.options.join(', ')}.`,
});
