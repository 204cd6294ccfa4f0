import { defineCommand } from '../command.ts';
import { parseFlags } from '../parse-flags.ts';
import { dataFlagHelp, dataFlagNames, readDataFlags } from '../read-data-flags.ts';
import { sayRefusal } from '../say-refusal.ts';
import { withApp } from '../with-app.ts';

export default defineCommand({
  usage: 'mcp [--data FILE …] [--workspace DIR]',
  summary: {
    fr: 'Met les outils à la disposition de Claude ou d’un éditeur, par l’entrée et la sortie standard (MCP).',
    en: 'Serves the tools to Claude or an editor, over standard input and output (MCP).',
  },
  flags: [
    { flag: '--data FILE', text: { fr: 'fichier à servir ; se répète', en: 'file to serve; may be repeated' } },
    ...dataFlagHelp,
  ],
  async run(context) {
    const flags = parseFlags(context.args, { texts: dataFlagNames.texts, lists: [...dataFlagNames.lists, 'data'] });
    if (!flags.ok) return sayRefusal(flags, context);
    const files = [...(flags.value.lists.data ?? []), ...flags.value.positionals];
    const data = await readDataFlags(files, flags.value, { implied: true, clickhouse: context.config.clickhouse });
    if (!data.ok) return sayRefusal(data, context);
    return withApp(data.value, context, async (app) => {
      await app.serve();
      return 0;
    });
  },
});
