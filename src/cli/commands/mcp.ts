import { defineCommand } from '../command.ts';
import { parseFlags } from '../parse-flags.ts';
import { dataFlagHelp, dataFlagNames, readDataFlags } from '../read-data-flags.ts';
import { sayRefusal } from '../say-refusal.ts';
import { withApp } from '../with-app.ts';

export default defineCommand({
  usage: 'mcp [--data FILE]',
  summary: {
    fr: 'Sert les outils à Claude ou à un éditeur, sur l’entrée et la sortie standard.',
    en: 'Serves the tools to Claude or an editor, over standard input and output.',
  },
  flags: [
    { flag: '--data FILE', text: { fr: 'fichier de commandes à servir', en: 'orders file to serve' } },
    ...dataFlagHelp,
  ],
  async run(context) {
    const flags = parseFlags(context.args, { texts: dataFlagNames.texts, lists: [...dataFlagNames.lists, 'data'] });
    if (!flags.ok) return sayRefusal(flags, context);
    const data = readDataFlags([...(flags.value.lists.data ?? []), ...flags.value.positionals], flags.value);
    if (!data.ok) return sayRefusal(data, context);
    return withApp(data.value, context, async (app) => {
      await app.serve();
      return 0;
    });
  },
});
