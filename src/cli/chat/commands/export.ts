import { extname, resolve } from 'node:path';
import type { ChatCommand } from '../chat.ts';
import { completePath } from '../complete-path.ts';
import { exportConversation } from '../export-conversation.ts';
import { expandPath, splitWords } from '../read-paths.ts';
import { styled } from '../styled.ts';

export const exportCommand: ChatCommand = {
  name: 'export',
  aliases: ['exporter', 'save'],
  argument: { fr: '[tout] FICHIER.md|.json', en: '[all] FILE.md|.json' },
  summary: {
    fr: 'écrit la dernière réponse, ou toutes, dans un fichier',
    en: 'writes the last answer, or all of them, to a file',
  },
  complete: (typed, { options }) => completePath(typed.replace(/^(all|tout)\s+/u, ''), options.userFolder),
  async run(argument, { memory, stage, options, signal }) {
    const { lang } = memory;
    const words = splitWords(argument);
    const all = words[0] === 'all' || words[0] === 'tout';
    const named = words.slice(all ? 1 : 0).join(' ');
    const format = extname(named).toLowerCase();
    if (format !== '.md' && format !== '.json') return stage.say('error', styled(USAGE[lang]));
    const exchanges = all ? memory.exchanges : memory.exchanges.slice(-1);
    if (exchanges.length === 0) return stage.say('error', styled(NOTHING[lang]));
    const path = resolve(expandPath(named, options.userFolder));
    const { writeAtomically } = await import('../../../files/write-atomically.ts');
    const written = await writeAtomically(
      path,
      exportConversation(exchanges, format === '.json' ? 'json' : 'markdown', lang),
    );
    if (signal.aborted) return;
    if (!written.ok) return stage.say('error', styled(written.message[lang]));
    stage.say('notice', styled({ fr: `Écrit dans ${path}.`, en: `Written to ${path}.` }[lang]));
  },
};

const USAGE = {
  fr: 'Donnez un fichier .md ou .json : /export reponse.md, ou /export tout conversation.json.',
  en: 'Give a .md or .json file: /export answer.md, or /export all conversation.json.',
} as const;
const NOTHING = { fr: 'Aucune réponse à écrire encore.', en: 'No answer to write yet.' } as const;
