import { parseFlags } from '../../parse-flags.ts';
import { dataFlagNames, readLoadOptions } from '../../read-data-flags.ts';
import type { ChatCommand } from '../chat.ts';
import { completePath } from '../complete-path.ts';
import { importFiles } from '../import-files.ts';
import { findPaths, splitWords } from '../read-paths.ts';
import { styled } from '../styled.ts';

export const importCommand: ChatCommand = {
  name: 'import',
  aliases: ['importer', 'fichier', 'file'],
  argument: { fr: 'FICHIER …', en: 'FILE …' },
  summary: {
    fr: 'lit un fichier de commandes, d’abonnements, d’enquêtes… ; le déposer suffit',
    en: 'reads a file of orders, subscriptions, surveys…; dropping it is enough',
  },
  complete: (typed, { options }) => completePath(typed, options.userFolder),
  async run(argument, chat) {
    const { stage, memory, options } = chat;
    const whole = await findPaths(argument, options.userFolder);
    if (whole.kind === 'files') {
      await importFiles(whole.paths, chat);
      return;
    }
    const flags = parseFlags(splitWords(argument), dataFlagNames);
    if (!flags.ok) return stage.say('error', styled(flags.message[memory.lang]));
    const settled = readLoadOptions(flags.value);
    if (!settled.ok) return stage.say('error', styled(settled.message[memory.lang]));
    if (flags.value.positionals.length === 0) return stage.say('error', styled(USAGE[memory.lang]));
    const paths = await Promise.all(
      flags.value.positionals.map(async (word) => {
        const found = await findPaths(`"${word.replace(/["\\]/g, '\\$&')}"`, options.userFolder);
        return found.kind === 'files' ? found.paths : [word];
      }),
    );
    await importFiles(paths.flat(), chat, settled.value);
  },
};

const USAGE = {
  fr: 'Donnez un fichier : /import commandes.csv.',
  en: 'Give a file: /import orders.csv.',
} as const;
