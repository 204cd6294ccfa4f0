import { refuse } from '../../domain/outcome.ts';
import { readNumber } from '../../language/read-number.ts';
import { defineCommand } from '../command.ts';
import { parseFlags } from '../parse-flags.ts';
import { sayRefusal } from '../say-refusal.ts';

export default defineCommand({
  usage: 'demo --out FILE [--orders N] [--seed S] [--story NAME]',
  summary: {
    fr: 'Écrit les commandes d’une boutique fictive, toujours les mêmes pour une même graine.',
    en: 'Writes the orders of a made-up shop, always the same for the same seed.',
  },
  flags: [
    { flag: '--out FILE', text: { fr: 'fichier CSV à écrire', en: 'CSV file to write' } },
    { flag: '--orders N', text: { fr: 'nombre de commandes', en: 'number of orders' } },
    { flag: '--seed S', text: { fr: 'graine du tirage, un nombre entier', en: 'seed of the draw, a whole number' } },
    {
      flag: '--story NAME',
      text: { fr: 'newcomers-lost, falling-basket ou healthy', en: 'newcomers-lost, falling-basket or healthy' },
    },
  ],
  async run(context) {
    const { lang, json, terminal } = context;
    const flags = parseFlags(context.args, { texts: ['out', 'orders', 'seed', 'story'] });
    if (!flags.ok) return sayRefusal(flags, context);
    const { out, orders, seed, story } = flags.value.texts;
    if (out === undefined) return sayRefusal(NO_OUT, context);
    const { chooseDemo } = await import('../../app/choose-demo.ts');
    const shop = chooseDemo({ story, seed: wholeNumber(seed), orders: wholeNumber(orders) });
    if (!shop.ok) return sayRefusal(shop, context);
    const { saveDemo } = await import('../../app/save-demo.ts');
    const saved = await saveDemo(shop.value, out);
    if (!saved.ok) return sayRefusal(saved, context, 2);
    if (json) terminal.out(`${JSON.stringify({ ok: true, written: out, ...shop.value })}\n`);
    else
      terminal.err(
        {
          fr: `Boutique « ${shop.value.story} » écrite dans ${out}.\n`,
          en: `Shop “${shop.value.story}” written to ${out}.\n`,
        }[lang],
      );
    return 0;
  },
});

const NO_OUT = refuse('bad_argument', {
  fr: 'Dites où écrire la boutique : fidelio demo --out boutique.csv.',
  en: 'Say where to write the shop: fidelio demo --out shop.csv.',
});

/** NaN stands for a text that is no number, so that the shop's own check refuses it. */
function wholeNumber(text: string | undefined): number | undefined {
  return text === undefined ? undefined : (readNumber(text) ?? Number.NaN);
}
