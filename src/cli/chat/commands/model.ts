import { NO_MODEL } from '../../../app/model-options.ts';
import type { Chat, ChatCommand } from '../chat.ts';
import { styled } from '../styled.ts';

export const model: ChatCommand = {
  name: 'model',
  aliases: ['modele', 'modèle'],
  argument: { fr: '[NOM|off]', en: '[NAME|off]' },
  summary: { fr: 'le modèle employé ; en changer, ou s’en passer', en: 'the model in use; change it, or do without' },
  async complete(typed, { memory }) {
    const off = { insert: 'off', label: 'off', description: { fr: 'sans modèle', en: 'no model' }[memory.lang] };
    return 'off'.startsWith(typed) ? [off] : [];
  },
  async run(argument, chat) {
    const { options, desk, memory, stage, signal } = chat;
    const name = argument.trim();
    if (name === '') return stage.say('notice', styled(current(chat)));
    const wanted = name === 'off' ? { ok: true as const, value: NO_MODEL } : options.modelNamed(name);
    if (!wanted.ok) return stage.say('error', styled(wanted.message[memory.lang]));
    const changed = await desk.change({ model: wanted.value }, { signal });
    if (!changed.ok) return stage.say('error', styled(changed.message[memory.lang]));
    stage.say('notice', styled(current(chat)));
  },
};

function current({ desk, memory }: Chat): string {
  const { settings, replay } = desk.model;
  if (settings !== null) {
    return { fr: `Modèle : ${settings.name}.`, en: `Model: ${settings.name}.` }[memory.lang];
  }
  if (replay !== null)
    return { fr: `Échanges rejoués : ${replay}.`, en: `Exchanges played again: ${replay}.` }[memory.lang];
  return {
    fr: 'Sans modèle : tout est calculé sur cette machine. Pour en employer un : /model NOM.',
    en: 'No model: everything is worked out on this machine. To use one: /model NAME.',
  }[memory.lang];
}
