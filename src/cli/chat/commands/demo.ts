import type { ChatCommand } from '../chat.ts';
import { changeData } from '../open-data.ts';
import { styled } from '../styled.ts';
import { suggestNext } from '../suggest-next.ts';

export const demo: ChatCommand = {
  name: 'demo',
  aliases: ['démo'],
  argument: { fr: '[HISTOIRE]', en: '[STORY]' },
  summary: { fr: 'une boutique de démonstration, pour essayer', en: 'a demonstration shop, to try things out' },
  async complete(typed, { memory }) {
    const { listStories } = await import('../../../app/list-stories.ts');
    return listStories()
      .filter(({ id }) => id.startsWith(typed))
      .map(({ id, title }) => ({ insert: id, label: id, description: title[memory.lang] }));
  },
  async run(argument, chat) {
    const { stage, memory } = chat;
    const { chooseDemo } = await import('../../../app/choose-demo.ts');
    const [story, orders] = argument.split(/\s+/u).filter((word) => word !== '');
    const shop = chooseDemo({ story, orders: orders === undefined ? undefined : Number(orders) });
    if (!shop.ok) return stage.say('error', styled(shop.message[memory.lang]));
    const opened = await changeData(chat, { kind: 'demo', shop: shop.value });
    if (!opened.ok) return stage.say('error', styled(opened.message[memory.lang]));
    const said = {
      fr: `Boutique de démonstration « ${shop.value.story} » : des commandes inventées, toujours les mêmes. Dites ce qui vous préoccupe, ou :`,
      en: `Demonstration shop “${shop.value.story}”: made-up orders, always the same. Say what worries you, or:`,
    };
    stage.say('notice', styled(said[memory.lang]));
    stage.suggest(suggestNext(null, { lang: memory.lang, hasData: true, figures: 0 }));
  },
};
