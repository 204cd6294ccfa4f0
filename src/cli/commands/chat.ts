import type { Lang } from '../../domain/bilingual.ts';
import { refuse } from '../../domain/outcome.ts';
import { temporaries } from '../../files/temporaries.ts';
import type { ChatOptions } from '../chat/chat-options.ts';
import { type Conversation, openChat } from '../chat/open-chat.ts';
import { type CommandContext, defineCommand } from '../command.ts';
import { parseFlags } from '../parse-flags.ts';
import { dataFlagHelp, dataFlagNames, readDataFlags } from '../read-data-flags.ts';
import { modelFlagHelp, modelFlagNames, readModelFlags, refuseTakenRecord } from '../read-model-flags.ts';
import { sayRefusal } from '../say-refusal.ts';

export default defineCommand({
  usage: 'chat [--data FILE …] [--resume [ID]] [--plain]',
  summary: {
    fr: 'La conversation : dites ce qui vous préoccupe, déposez un fichier, demandez d’où vient un chiffre.',
    en: 'The conversation: say what worries you, drop a file, ask where a figure comes from.',
  },
  flags: [
    { flag: '--data FILE', text: { fr: 'vos données ; se répète', en: 'your data; may be repeated' } },
    {
      flag: '--resume [ID]',
      text: {
        fr: 'reprend la dernière conversation, ou celle que l’on nomme',
        en: 'goes on with the last conversation, or with the one named',
      },
    },
    {
      flag: '--plain',
      text: {
        fr: 'ligne par ligne, sans rien redessiner : lecteurs d’écran, journaux',
        en: 'line by line, nothing redrawn: screen readers, logs',
      },
    },
    ...modelFlagHelp,
    ...dataFlagHelp,
  ],
  async run(context) {
    if (context.json) return sayRefusal(NO_JSON, context);
    const flags = parseFlags(markResume(context.args), {
      texts: [...dataFlagNames.texts, ...modelFlagNames.texts, 'resume'],
      lists: [...dataFlagNames.lists, ...modelFlagNames.lists, 'data'],
      switches: [...modelFlagNames.switches, 'plain'],
    });
    if (!flags.ok) return sayRefusal(flags, context);
    const { texts, lists, switches, positionals } = flags.value;
    const { config } = context;
    const files = [...positionals, ...(lists.data ?? [])];
    const data = await readDataFlags(files, flags.value, { implied: true, clickhouse: config.clickhouse });
    if (!data.ok) return sayRefusal(data, context);
    const model = readModelFlags(flags.value, config, { usual: true });
    if (!model.ok) return sayRefusal(model, context);
    const free = refuseTakenRecord(model.value, files);
    if (!free.ok) return sayRefusal(free, context);
    if (config.tracing?.ok === false) return sayRefusal(config.tracing, context, 2);
    const id = texts.resume;
    const show = await screenFor(switches.has('plain'), context);
    const conversation = await openChat({
      ...{ lang: context.lang, langAsked: context.langAsked, today: context.today, clock: context.clock },
      columns: () => process.stdout.columns || PIPED_COLUMNS,
      data: data.value,
      model: model.value,
      modelNamed: (name) => readModelFlags(named(name), config, { usual: true }),
      outside: context.outside,
      tracing: config.tracing?.value ?? null,
      sessions: await keptSessions(context),
      resume: id === undefined ? null : id === '' ? { kind: 'latest' } : { kind: 'id', id },
      userFolder: context.userFolder,
    });
    await show(conversation);
    if (conversation.leftUnfinished()) await abandon(context, conversation.lang());
    return 0;
  },
});

/** A file can take minutes to read, and nobody waits for it any more: nothing of it is kept, and the program ends now. */
async function abandon({ terminal }: CommandContext, lang: Lang): Promise<never> {
  terminal.err(UNFINISHED[lang]);
  const { stopEngines } = await import('../../app/stop-engines.ts');
  await stopEngines();
  temporaries.removeAll();
  process.exit(0);
}

const UNFINISHED = {
  fr: 'Le travail en cours est abandonné ; ce qui a été dit est gardé.\n',
  en: 'What was under way is abandoned; what was said is kept.\n',
} as const;

/** A width that files, other programs, and terminals that do not tell theirs can do with. */
const PIPED_COLUMNS = 100;

const NO_JSON = refuse('bad_argument', {
  fr: 'Une conversation n’est pas une valeur JSON. Pour une réponse en JSON : fidelio ask "…" --json.',
  en: 'A conversation is no JSON value. For an answer as JSON: fidelio ask "…" --json.',
});

/** `--resume` may stand alone or carry an id. */
function markResume(args: readonly string[]): string[] {
  const at = args.indexOf('--resume');
  if (at === -1) return [...args];
  const next = args[at + 1];
  const id = next === undefined || next.startsWith('-') ? '' : next;
  return [...args.slice(0, at), `--resume=${id}`, ...args.slice(id === '' ? at + 1 : at + 2)];
}

function named(name: string) {
  return { texts: { model: name }, lists: {}, switches: new Set<string>(), positionals: [] };
}

async function keptSessions({ config, outside }: CommandContext): Promise<ChatOptions['sessions']> {
  const { sessionDesk } = await import('../chat/session-desk.ts');
  const clickhouse = config.clickhouse?.ok === true ? config.clickhouse.value : null;
  const world = async () => {
    const { clock, random } = await outside();
    return { home: config.home, clock: clock.now, random };
  };
  return sessionDesk(world, { clickhouse, keptDays: config.keepSessionsDays });
}

/** Where the conversation is shown. Loaded before it is opened: its first words then appear at once, ahead of what it loads itself. */
async function screenFor(
  plain: boolean,
  { terminal, look }: CommandContext,
): Promise<(on: Conversation) => Promise<void>> {
  if (plain || !terminal.interactive || look.dumb) {
    const { showPlainly } = await import('../chat/show-plainly.ts');
    return (conversation) => showPlainly(conversation, terminal);
  }
  const { runChatScreen } = await import('../../tui/run-chat-screen.ts');
  return (conversation) =>
    runChatScreen(conversation, {
      ...{ stdin: process.stdin, stdout: process.stdout, theme: look.theme, lang: conversation.lang },
      ...(look.depth === 0 ? { colour: false } : { colour: true, depth: look.depth }),
      columns: PIPED_COLUMNS,
    });
}
