import type { ShownFigure } from '../../../domain/shown-figure.ts';
import type { Chat, ChatCommand } from '../chat.ts';
import { explainFigure } from '../explain-figure.ts';
import { styled } from '../styled.ts';

const LISTED = 12;

export const why: ChatCommand = {
  name: 'why',
  aliases: ['pourquoi'],
  argument: { fr: 'N', en: 'N' },
  summary: { fr: 'd’où vient le chiffre [N]', en: 'where figure [N] comes from' },
  async complete(typed, { book }) {
    return book
      .all()
      .filter(({ number }) => `${number}`.startsWith(typed))
      .slice(-LISTED)
      .map(({ number, label, shown }) => ({
        insert: `${number}`,
        label: `${number}`,
        description: `${label} ${shown}`,
      }));
  },
  async run(argument, chat) {
    const typed = argument.replace(/[[\]#\s]/gu, '');
    if (typed === '') return list(chat);
    const { book, stage, memory } = chat;
    const found = /^\d{1,9}$/u.test(typed) ? book.find(Number(typed)) : null;
    if (found === null) return stage.say('error', styled(unknown(argument, book.all().length)[memory.lang]));
    const { title, entry } = await withTool(found, chat);
    stage.say('answer', explainFigure(entry, title, memory.lang));
  },
};

/** The tool’s title, and its formula where the call did not keep it. */
async function withTool(entry: ShownFigure, { memory }: Chat): Promise<{ title: string | null; entry: ShownFigure }> {
  const { call } = entry;
  if (call === null) return { title: null, entry };
  const { listTools } = await import('../../../app/list-tools.ts');
  const tool = (await listTools(memory.lang)).find(({ name }) => name === call.tool);
  if (tool === undefined) return { title: null, entry };
  const filled = { ...call, formula: call.formula || tool.formula, source: call.source || tool.source };
  return { title: tool.title, entry: { ...entry, call: filled } };
}

function list({ book, stage, memory }: Chat): void {
  const entries = book.all().slice(-LISTED);
  if (entries.length === 0) {
    stage.say('error', styled(unknown('', 0)[memory.lang]));
    return;
  }
  const colon = { fr: '\u00a0: ', en: ': ' }[memory.lang];
  stage.say(
    'answer',
    entries.map(({ number, label, shown, figure }) => [
      { text: `[${number}] `, style: 'dim' },
      { text: figure === null ? label : `${label}${colon}` },
      ...(figure === null ? [] : [{ text: shown, style: 'figure' } as const]),
    ]),
  );
  stage.suggest(entries.slice(0, 3).map(({ number }) => `/why ${number}`));
}

function unknown(typed: string, known: number) {
  if (known === 0) {
    return {
      fr: 'Aucun chiffre n’a encore été montré : posez une question, ou tapez /metrics.',
      en: 'No figure has been shown yet: ask a question, or type /metrics.',
    };
  }
  return {
    fr: `Aucun chiffre ne porte le numéro ${typed.trim()}. Les numéros sont entre crochets dans les réponses, par exemple [${known}] : /why ${known}.`,
    en: `No figure bears the number ${typed.trim()}. Numbers stand in brackets in the answers, such as [${known}]: /why ${known}.`,
  };
}
