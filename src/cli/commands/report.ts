import { extname, resolve } from 'node:path';
import type { App, DataRequest } from '../../app/app.ts';
import type { ModelOptions } from '../../app/model-options.ts';
import type { Fact } from '../../domain/facts.ts';
import { Industry } from '../../domain/industry.ts';
import { type Outcome, refuse } from '../../domain/outcome.ts';
import { type CommandContext, defineCommand, type ExitCode } from '../command.ts';
import { type Flags, parseFlags } from '../parse-flags.ts';
import { dataFlagHelp, dataFlagNames, readDataFlags } from '../read-data-flags.ts';
import { readFacts } from '../read-facts.ts';
import { modelFlagHelp, modelFlagNames, readModelFlags, refuseTakenRecord } from '../read-model-flags.ts';
import { sayRefusal } from '../say-refusal.ts';
import { watchModel } from '../watch-model.ts';
import { withApp } from '../with-app.ts';

export default defineCommand({
  usage: 'report [FILE] [--demo [STORY]] [--industry X] [--client NAME] [--fact NAME=VALUE …] [--out FILE] [--json]',
  summary: {
    fr: 'La stratégie complète, à partir d’un fichier de commandes, de la boutique de démonstration ou de quelques chiffres.',
    en: 'The whole strategy, from an orders file, the demonstration shop or a few figures.',
  },
  flags: [
    {
      flag: '--demo [STORY]',
      text: {
        fr: 'boutique de démonstration : une de celles de fidelio demo --list',
        en: 'demonstration shop: one of those of fidelio demo --list',
      },
    },
    {
      flag: '--industry X',
      text: { fr: 'saas, ecommerce, subscription ou retail', en: 'saas, ecommerce, subscription or retail' },
    },
    { flag: '--client NAME', text: { fr: 'nom du client, dans le titre', en: 'client name, in the title' } },
    {
      flag: '--fact NAME=VALUE',
      text: {
        fr: 'ce que vous savez déjà, par exemple churnMonthly=6%',
        en: 'what you already know, for example churnMonthly=6%',
      },
    },
    {
      flag: '--out FILE',
      text: { fr: 'écrit la stratégie dans un fichier .md ou .json', en: 'writes the strategy to a .md or .json file' },
    },
    {
      flag: '--rejects FILE',
      text: {
        fr: 'écrit les lignes refusées dans un CSV, avec la raison',
        en: 'writes the rejected rows to a CSV, with the reason',
      },
    },
    ...modelFlagHelp,
    ...dataFlagHelp,
  ],
  async run(context) {
    const flags = parseFlags(markDemo(context.args), {
      texts: [...dataFlagNames.texts, ...modelFlagNames.texts, 'demo', 'industry', 'client', 'out', 'rejects'],
      lists: [...dataFlagNames.lists, ...modelFlagNames.lists, 'fact'],
      switches: modelFlagNames.switches,
    });
    if (!flags.ok) return sayRefusal(flags, context);
    const request = readRequest(flags.value);
    if (!request.ok) return sayRefusal(request, context);
    const facts = readFacts(flags.value.lists.fact ?? []);
    if (!facts.ok) return sayRefusal(facts, context);
    const data = await chooseData(flags.value, context.config.clickhouse, {
      facts: Object.keys(facts.value).length > 0,
      industry: request.value.industry !== null,
    });
    if (!data.ok) return sayRefusal(data, context);
    const asked = await completeRequest({ ...request.value, facts: facts.value }, data.value);
    if (!asked.ok) return sayRefusal(asked, context);
    const model = readModelFlags(flags.value, context.config, { usual: true });
    if (!model.ok) return sayRefusal(model, context);
    const { out, rejects } = asked.value;
    const files = [...flags.value.positionals, ...[out, rejects].filter((path) => path !== null)];
    const free = refuseTakenRecord(model.value, files);
    return free.ok ? writeReport(data.value, asked.value, model.value, context) : sayRefusal(free, context);
  },
});

type Asked = Request & { facts: Record<string, Fact> };

/** What the workspace knows of the business fills what was not said. */
async function completeRequest(asked: Asked, data: DataRequest): Promise<Outcome<Asked>> {
  if (data.kind !== 'workspace') return { ok: true, value: asked };
  const { readProfile } = await import('../../app/manage-workspace.ts');
  const profile = await readProfile(data.folder);
  if (!profile.ok) return profile;
  const { industry, clientName, grossMargin, cac, budget, teamSize } = profile.value;
  const known = Object.entries({ grossMargin, cac, budget, teamSize }).filter(([, value]) => value !== undefined);
  const facts = readFacts(known.map(([name, value]) => `${name}=${value}`));
  if (!facts.ok) return facts;
  return {
    ok: true,
    value: {
      ...asked,
      industry: asked.industry ?? industry ?? null,
      client: asked.client ?? clientName ?? null,
      facts: { ...facts.value, ...asked.facts },
    },
  };
}

type Request = { industry: Industry | null; client: string | null; out: string | null; rejects: string | null };

/** `--demo` may stand alone or carry a story. */
function markDemo(args: readonly string[]): string[] {
  const at = args.indexOf('--demo');
  if (at === -1) return [...args];
  const next = args[at + 1];
  const story = next === undefined || next.startsWith('-') ? '' : next;
  return [...args.slice(0, at), `--demo=${story}`, ...args.slice(story === '' ? at + 1 : at + 2)];
}

function readRequest({ texts, positionals }: Flags): Outcome<Request> {
  const industry = texts.industry === undefined ? null : Industry.safeParse(texts.industry);
  if (industry !== null && !industry.success) {
    const known = Industry.options.join(', ');
    return refuse('bad_argument', {
      fr: `Secteur « ${texts.industry} » inconnu. Secteurs : ${known}.`,
      en: `Unknown industry “${texts.industry}”. Industries: ${known}.`,
    });
  }
  const out = texts.out ?? null;
  if (out !== null && !['.md', '.json'].includes(extname(out))) {
    return refuse('bad_argument', {
      fr: `--out écrit un fichier .md ou .json ; reçu : ${out}. Les formats .html et .docx ne sont pas encore disponibles.`,
      en: `--out writes a .md or .json file; received: ${out}. The .html and .docx formats are not available yet.`,
    });
  }
  const rejects = texts.rejects ?? null;
  const taken = [...positionals, ...(out === null ? [] : [out])].map((path) => resolve(path));
  if (rejects !== null && taken.includes(resolve(rejects))) {
    return refuse('bad_argument', {
      fr: `--rejects écraserait ${rejects}, qui sert déjà à la même commande. Donnez-lui un autre nom.`,
      en: `--rejects would overwrite ${rejects}, which the same command already uses. Give it another name.`,
    });
  }
  return { ok: true, value: { industry: industry?.data ?? null, client: texts.client ?? null, out, rejects } };
}

async function chooseData(
  flags: Flags,
  clickhouse: CommandContext['config']['clickhouse'],
  given: { facts: boolean; industry: boolean },
): Promise<Outcome<DataRequest>> {
  const { demo } = flags.texts;
  if (demo !== undefined) {
    if (flags.positionals.length > 0) {
      return refuse('bad_argument', {
        fr: `--demo et un fichier ne vont pas ensemble (${flags.positionals.join(', ')}). Gardez l’un des deux.`,
        en: `--demo and a file do not go together (${flags.positionals.join(', ')}). Keep one of them.`,
      });
    }
    const { chooseDemo } = await import('../../app/choose-demo.ts');
    const shop = chooseDemo({ story: demo === '' ? undefined : demo });
    return shop.ok ? { ok: true, value: { kind: 'demo', shop: shop.value } } : shop;
  }
  const data = await readDataFlags(flags.positionals, flags, { implied: !given.facts, clickhouse });
  if (data.ok && data.value.kind === 'none' && !given.facts && !given.industry) {
    return refuse('bad_argument', {
      fr: 'Rien à analyser : donnez un fichier, importez vos données avec fidelio import, essayez --demo, ou dites ce que vous savez avec --fact (fidelio report --help).',
      en: 'Nothing to analyse: give a file, import your data with fidelio import, try --demo, or say what you know with --fact (fidelio report --help).',
    });
  }
  return data;
}

/** The document goes to `--out` when given, else to the output; what was read and set aside is said on the side. */
async function writeReport(
  data: DataRequest,
  request: Asked,
  model: ModelOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { lang, json, terminal } = context;
  const watch = watchModel(model, context);
  const work = async (app: App): Promise<ExitCode> => {
    if (app.loaded !== null && data.kind === 'files') {
      const { describeAccount } = await import('../../app/describe-account.ts');
      terminal.err(app.loaded.accounts.map((account) => describeAccount(account, lang)).join('\n'));
    }
    const { out, rejects, client, industry, facts } = request;
    if (rejects !== null) {
      const saved = await app.saveRejects(rejects);
      if (!saved.ok) return sayRefusal(saved, context, 2);
    }
    const strategy = await app.strategy({ lang, client, industry, facts, asOf: null }, { listen: watch.listen });
    watch.say();
    const { renderDocument } = await import('../../report/render-document.ts');
    if (out === null) {
      terminal.out(renderDocument(strategy, json ? 'json' : 'terminal', terminal.columns));
      return 0;
    }
    const { writeAtomically } = await import('../../files/write-atomically.ts');
    const written = await writeAtomically(
      out,
      renderDocument(strategy, extname(out) === '.json' ? 'json' : 'markdown'),
    );
    if (!written.ok) return sayRefusal(written, context, 2);
    if (json) terminal.out(`${JSON.stringify({ ok: true, written: out })}\n`);
    else terminal.err({ fr: `Stratégie écrite dans ${out}.\n`, en: `Strategy written to ${out}.\n` }[lang]);
    return 0;
  };
  return withApp(data, context, work, model);
}
