import { extname } from 'node:path';
import type { ClusterRequest } from '../../domain/clusters/cluster-request.ts';
import { type Outcome, refuse } from '../../domain/outcome.ts';
import { deliverables } from '../../knowledge/deliverables.ts';
import { readNumber } from '../../language/read-number.ts';
import { type CommandContext, defineCommand, type ExitCode } from '../command.ts';
import { type Flags, parseFlags } from '../parse-flags.ts';
import { dataFlagHelp, dataFlagNames, readDataFlags } from '../read-data-flags.ts';
import { exitCodeOf, sayRefusal } from '../say-refusal.ts';
import { withApp } from '../with-app.ts';

/** What can be delivered. */
const DELIVERABLES = ['clusters'] as const;

export default defineCommand({
  usage: 'deliver clusters FILE … [--team N] [--employees N] [--budget EUROS] [--client NAME] [--out FILE] [--json]',
  summary: {
    fr: 'Un livrable : la segmentation des clients (clusters), à partir d’un tableau d’une ligne par client.',
    en: 'A deliverable: the customer segments (clusters), from a table of one row per customer.',
  },
  flags: [
    {
      flag: '--team N',
      text: { fr: 'personnes qui animeront les segments', en: 'people who will work with the segments' },
    },
    { flag: '--employees N', text: { fr: 'salariés de l’entreprise', en: 'employees of the company' } },
    {
      flag: '--budget EUROS',
      text: { fr: 'budget de l’année à répartir entre les segments', en: 'year’s budget to spread over the segments' },
    },
    { flag: '--client NAME', text: { fr: 'nom du client, dans le titre', en: 'client name, in the title' } },
    { flag: '--data FILE', text: { fr: 'fichier à lire ; se répète', en: 'file to read; may be repeated' } },
    {
      flag: '--out FILE',
      text: { fr: 'écrit le document dans un fichier .md ou .json', en: 'writes the document to a .md or .json file' },
    },
    ...dataFlagHelp,
  ],
  async run(context) {
    const flags = parseFlags(context.args, {
      texts: [...dataFlagNames.texts, 'team', 'employees', 'budget', 'client', 'out'],
      lists: [...dataFlagNames.lists, 'data'],
    });
    if (!flags.ok) return sayRefusal(flags, context);
    const [id, ...paths] = flags.value.positionals;
    if (!DELIVERABLES.some((known) => known === id)) return sayRefusal(refuseDeliverable(id), context);
    const request = readRequest(flags.value, context);
    if (!request.ok) return sayRefusal(request, context);
    const data = await readDataFlags([...paths, ...(flags.value.lists.data ?? [])], flags.value, {
      implied: true,
      clickhouse: context.config.clickhouse,
    });
    if (!data.ok) return sayRefusal(data, context);
    if (data.value.kind === 'none') return sayRefusal(NO_FILE, context);
    return withApp(data.value, context, async (app) => {
      if (app.loaded !== null && data.value.kind === 'files') {
        const { describeAccount } = await import('../../app/describe-account.ts');
        context.terminal.err(app.loaded.accounts.map((account) => describeAccount(account, context.lang)).join('\n'));
      }
      const { deliverClusters } = await import('../../app/deliver-clusters.ts');
      const written = await deliverClusters(app, request.value);
      if (!written.ok) return sayRefusal(written, context, exitCodeOf(written.code));
      const { renderClusterReport } = await import('../../report/clusters/render-cluster-report.ts');
      return deliver((format, columns) => renderClusterReport(written.value, format, columns), flags.value, context);
    });
  },
});

type Render = (format: 'json' | 'markdown' | 'terminal', columns?: number | null) => string;

/** To `--out` when given, else to the output. */
async function deliver(render: Render, { texts }: Flags, context: CommandContext): Promise<ExitCode> {
  const { terminal, json, lang } = context;
  const out = texts.out ?? null;
  if (out === null) {
    terminal.out(render(json ? 'json' : 'terminal', terminal.columns));
    return 0;
  }
  const { writeAtomically } = await import('../../files/write-atomically.ts');
  const written = await writeAtomically(out, render(extname(out) === '.json' ? 'json' : 'markdown'));
  if (!written.ok) return sayRefusal(written, context, 2);
  if (json) terminal.out(`${JSON.stringify({ ok: true, written: out })}\n`);
  else terminal.err({ fr: `Document écrit dans ${out}.\n`, en: `Document written to ${out}.\n` }[lang]);
  return 0;
}

function readRequest({ texts }: Flags, { lang }: CommandContext): Outcome<ClusterRequest> {
  const out = texts.out ?? null;
  if (out !== null && !['.md', '.json'].includes(extname(out))) {
    return refuse('bad_argument', {
      fr: `--out écrit un fichier .md ou .json ; reçu : ${out}.`,
      en: `--out writes a .md or .json file; received: ${out}.`,
    });
  }
  const teamSize = readAmount('--team', texts.team, true);
  if (!teamSize.ok) return teamSize;
  const employees = readAmount('--employees', texts.employees, true);
  if (!employees.ok) return employees;
  const budget = readAmount('--budget', texts.budget, false);
  if (!budget.ok) return budget;
  const client = texts.client?.trim() ?? '';
  return {
    ok: true,
    value: {
      lang,
      client: client === '' ? null : client,
      teamSize: teamSize.value,
      employees: employees.value,
      budget: budget.value,
    },
  };
}

/** An amount above 0, whole when it counts people; null when the flag is absent. */
function readAmount(flag: string, text: string | undefined, whole: boolean): Outcome<number | null> {
  if (text === undefined) return { ok: true, value: null };
  const value = readNumber(text);
  if (value !== null && value > 0 && (!whole || Number.isInteger(value))) return { ok: true, value };
  return refuse('bad_argument', {
    fr: `${flag} attend un nombre ${whole ? 'entier ' : ''}supérieur à 0 ; reçu : ${text}.`,
    en: `${flag} expects a ${whole ? 'whole ' : ''}number above 0; received: ${text}.`,
  });
}

function refuseDeliverable(id: string | undefined) {
  const known = DELIVERABLES.join(', ');
  const later = deliverables.find((deliverable) => deliverable.id === id);
  if (later !== undefined) {
    return refuse('bad_argument', {
      fr: `${later.id} (${later.name.fr}) n’est pas encore produit ici. Livrables produits : ${known}.`,
      en: `${later.id} (${later.name.en}) is not made here yet. Deliverables made: ${known}.`,
    });
  }
  return refuse('bad_argument', {
    fr: `${id === undefined ? 'Dites quel livrable' : `Livrable inconnu : ${id}`}. Livrables : ${known}.`,
    en: `${id === undefined ? 'Say which deliverable' : `Unknown deliverable: ${id}`}. Deliverables: ${known}.`,
  });
}

const NO_FILE = refuse('bad_argument', {
  fr: 'Rien à segmenter : donnez un tableau de clients, une ligne par client (fidelio deliver clusters clients.csv).',
  en: 'Nothing to segment: give a table of customers, one row per customer (fidelio deliver clusters customers.csv).',
});
