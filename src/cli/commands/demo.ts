import { refuse } from '../../domain/outcome.ts';
import { readNumber } from '../../language/read-number.ts';
import { type CommandContext, defineCommand, type ExitCode } from '../command.ts';
import { parseFlags } from '../parse-flags.ts';
import { sayRefusal } from '../say-refusal.ts';

export default defineCommand({
  usage: 'demo --out FILE [--orders N] [--seed S] [--story NAME] | demo --list',
  summary: {
    fr: 'Écrit les fichiers d’une boutique fictive, toujours les mêmes pour une même graine.',
    en: 'Writes the files of a made-up shop, always the same for the same seed.',
  },
  flags: [
    {
      flag: '--out FILE',
      text: {
        fr: 'fichier CSV des commandes ; les autres fichiers de l’histoire (livraisons, enquêtes, remboursements, fidélité) sont écrits à côté : boutique.csv, boutique-deliveries.csv',
        en: 'CSV file of the orders; the other files of the story (deliveries, surveys, refunds, loyalty) are written beside it: shop.csv, shop-deliveries.csv',
      },
    },
    { flag: '--orders N', text: { fr: 'nombre de commandes', en: 'number of orders' } },
    { flag: '--seed S', text: { fr: 'graine du tirage, un nombre entier', en: 'seed of the draw, a whole number' } },
    {
      flag: '--story NAME',
      text: { fr: 'ce qui arrive à la boutique, parmi --list', en: 'what happens to the shop, one of --list' },
    },
    {
      flag: '--list',
      text: { fr: 'les histoires, et ce qui arrive dans chacune', en: 'the stories, and what happens in each' },
    },
  ],
  async run(context) {
    const { lang, json, terminal } = context;
    const flags = parseFlags(context.args, { texts: ['out', 'orders', 'seed', 'story'], switches: ['list'] });
    if (!flags.ok) return sayRefusal(flags, context);
    if (flags.value.switches.has('list')) return showStories(context);
    const { out, orders, seed, story } = flags.value.texts;
    if (out === undefined) return sayRefusal(NO_OUT, context);
    const { chooseDemo } = await import('../../app/choose-demo.ts');
    const shop = chooseDemo({ story, seed: wholeNumber(seed), orders: wholeNumber(orders) });
    if (!shop.ok) return sayRefusal(shop, context);
    const { saveDemo } = await import('../../app/save-demo.ts');
    const saved = await saveDemo(shop.value, out);
    if (!saved.ok) return sayRefusal(saved, context, 2);
    const files = saved.value;
    if (json) terminal.out(`${JSON.stringify({ ok: true, written: out, files, ...shop.value })}\n`);
    else
      terminal.err(
        {
          fr: `Boutique « ${shop.value.story} » écrite dans ${files.join(', ')}.\n`,
          en: `Shop “${shop.value.story}” written to ${files.join(', ')}.\n`,
        }[lang],
      );
    return 0;
  },
});

const NO_OUT = refuse('bad_argument', {
  fr: 'Dites où écrire la boutique : fidelio demo --out boutique.csv.',
  en: 'Say where to write the shop: fidelio demo --out shop.csv.',
});

async function showStories({ lang, json, terminal }: CommandContext): Promise<ExitCode> {
  const { listStories } = await import('../../app/list-stories.ts');
  const known = listStories().map(({ id, title }) => ({ id, title: title[lang] }));
  const width = Math.max(...known.map(({ id }) => id.length)) + 2;
  if (json) terminal.out(`${JSON.stringify({ stories: known })}\n`);
  else terminal.out(known.map(({ id, title }) => `${id.padEnd(width)}${title}\n`).join(''));
  return 0;
}

/** NaN stands for a text that is no number, so that the shop's own check refuses it. */
function wholeNumber(text: string | undefined): number | undefined {
  return text === undefined ? undefined : (readNumber(text) ?? Number.NaN);
}
