import { refuse } from '../../domain/outcome.ts';
import { safeText } from '../../language/safe-text.ts';
import { defineCommand } from '../command.ts';
import { parseFlags } from '../parse-flags.ts';
import { DEFAULT_WORKSPACE } from '../read-data-flags.ts';
import { sayRefusal } from '../say-refusal.ts';

const SHOWN = 20;

export default defineCommand({
  usage: 'verify FILE [--data FILE …] [--workspace DIR]',
  summary: {
    fr: 'Recalcule chaque chiffre d’une stratégie enregistrée et nomme ceux qui ont changé.',
    en: 'Recomputes every figure of a saved strategy and names those that changed.',
  },
  flags: [
    {
      flag: '--data FILE',
      text: {
        fr: 'les fichiers du document, dans le même ordre (inutile pour la démonstration et l’espace de travail)',
        en: 'the document’s files, in the same order (not needed for the demo and the workspace)',
      },
    },
  ],
  async run(context) {
    const { lang, json, terminal, today } = context;
    const flags = parseFlags(context.args, { texts: ['workspace'], lists: ['data'] });
    if (!flags.ok) return sayRefusal(flags, context);
    const [file, ...others] = flags.value.positionals;
    if (file === undefined || others.length > 0) return sayRefusal(USAGE, context);
    const { verifyDocument } = await import('../../app/verify-document.ts');
    const { isWorkspace } = await import('../../app/is-workspace.ts');
    const folder = flags.value.texts.workspace ?? DEFAULT_WORKSPACE;
    const where = {
      paths: flags.value.lists.data ?? [],
      workspace: (await isWorkspace(folder)) ? folder : null,
      clickhouse: context.config.clickhouse?.ok === true ? context.config.clickhouse.value : null,
    };
    const verified = await verifyDocument(file, where, { lang, today });
    if (!verified.ok) return sayRefusal(verified, context, 2);
    const { figures, calls, drifts } = verified.value;
    if (json) terminal.out(`${JSON.stringify({ ok: drifts.length === 0, ...verified.value }, null, 2)}\n`);
    else if (drifts.length === 0) {
      terminal.out(
        {
          fr: `Document conforme : ${figures} chiffres et ${calls} appels recalculés, aucun écart.\n`,
          en: `Document verified: ${figures} figures and ${calls} calls computed again, no difference.\n`,
        }[lang],
      );
    } else {
      const lines = drifts
        .slice(0, SHOWN)
        .map(({ where, saved, recomputed }) => `  ${where}: ${saved} → ${recomputed}`);
      const more = drifts.length > SHOWN ? [`  … +${drifts.length - SHOWN}`] : [];
      const title = {
        fr: `Écarts entre le document et les données : ${drifts.length} (document → recalculé)`,
        en: `Differences between the document and the data: ${drifts.length} (document → recomputed)`,
      }[lang];
      terminal.out(`${safeText([title, ...lines, ...more].join('\n'))}\n`);
    }
    return drifts.length === 0 ? 0 : 1;
  },
});

const USAGE = refuse('bad_argument', {
  fr: 'Donnez le document à vérifier : fidelio verify strategie.json [--data commandes.csv].',
  en: 'Give the document to verify: fidelio verify strategy.json [--data orders.csv].',
});
