import type { Chat, ChatCommand } from '../chat.ts';
import { styled } from '../styled.ts';
import { tableLines } from '../table-lines.ts';
import { writeDown } from '../write-down.ts';

const LISTED = 12;

export const sessions: ChatCommand = {
  name: 'sessions',
  aliases: ['conversations'],
  argument: { fr: '[rename ID NOM | delete ID]', en: '[rename ID NAME | delete ID]' },
  summary: {
    fr: 'les conversations gardées : liste, nom, suppression',
    en: 'the conversations kept: list, name, removal',
  },
  async run(argument, chat) {
    const { options, memory, stage } = chat;
    const kept = options.sessions;
    if (kept === null) return stage.say('notice', styled(NONE[memory.lang]));
    const [verb, id, ...words] = argument.split(/\s+/u).filter((word) => word !== '');
    if (verb === undefined) return list(chat);
    const name = words.join(' ');
    if (id === undefined || !['rename', 'delete'].includes(verb) || (verb === 'rename' && name === '')) {
      return stage.say('error', styled(USAGE[memory.lang]));
    }
    if (verb === 'delete' && id === memory.session?.id) return stage.say('error', styled(OPEN[memory.lang]));
    if (verb === 'rename' && id === memory.session?.id) {
      if (await writeDown({ kind: 'renamed', name }, chat)) stage.say('notice', styled(DONE[memory.lang]));
      return;
    }
    const done = verb === 'rename' ? await kept.rename(id, name) : await kept.remove(id);
    if (!done.ok) return stage.say('error', styled(done.message[memory.lang]));
    stage.say('notice', styled(DONE[memory.lang]));
  },
};

async function list({ options, memory, stage }: Chat): Promise<void> {
  const { lang, session } = memory;
  const cards = ((await options.sessions?.list()) ?? []).slice(0, LISTED);
  if (cards.length === 0) return stage.say('notice', styled(NONE[lang]));
  const headers = {
    fr: ['Conversation', 'Dernière', 'Tours', 'Début'],
    en: ['Conversation', 'Last', 'Turns', 'Begins'],
  }[lang];
  const rows = cards.map(({ id, last, turns, name, firstWords }) => [
    id === session?.id ? `${id} *` : id,
    last.slice(0, 16).replace('T', ' '),
    `${turns}`,
    cut(name ?? firstWords),
  ]);
  stage.say('notice', tableLines(headers, rows, { columns: options.columns(), align: ['left', 'left', 'right'] }));
  stage.suggest(
    cards
      .filter(({ id }) => id !== session?.id)
      .slice(0, 3)
      .map(({ id }) => `/resume ${id}`),
  );
}

const WORDS = 36;

function cut(text: string): string {
  return text.length > WORDS ? `${text.slice(0, WORDS - 1)}…` : text;
}

const DONE = { fr: 'C’est fait.', en: 'Done.' } as const;
const NONE = { fr: 'Aucune conversation gardée.', en: 'No conversation is kept.' } as const;
const USAGE = {
  fr: 'Tapez /sessions, /sessions rename ID NOM ou /sessions delete ID.',
  en: 'Type /sessions, /sessions rename ID NAME or /sessions delete ID.',
} as const;
const OPEN = {
  fr: 'Cette conversation est ouverte : commencez-en une autre avec /new avant de la supprimer.',
  en: 'This conversation is open: start another with /new before deleting it.',
} as const;
