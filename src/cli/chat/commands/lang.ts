import { Lang } from '../../../domain/bilingual.ts';
import type { ChatCommand } from '../chat.ts';
import { styled } from '../styled.ts';

export const lang: ChatCommand = {
  name: 'lang',
  aliases: ['langue', 'language'],
  argument: { fr: 'fr|en', en: 'fr|en' },
  summary: { fr: 'répondre en français ou en anglais', en: 'answer in French or in English' },
  async complete(typed) {
    const known = [
      { insert: 'fr', label: 'fr', description: 'français' },
      { insert: 'en', label: 'en', description: 'English' },
    ];
    return known.filter(({ insert }) => insert.startsWith(typed));
  },
  async run(argument, { memory, stage }) {
    const wanted = Lang.safeParse(argument.trim().toLowerCase());
    if (!wanted.success) return stage.say('error', styled(EXPECTED[memory.lang]));
    memory.lang = wanted.data;
    memory.langPinned = true;
    stage.say('notice', styled({ fr: 'Je réponds en français.', en: 'I answer in English.' }[memory.lang]));
  },
};

const EXPECTED = { fr: 'Langues : /lang fr ou /lang en.', en: 'Languages: /lang fr or /lang en.' } as const;
