import type { ImportSummary } from '../../app/import-summary.ts';
import { refuse } from '../../domain/outcome.ts';
import { type CommandContext, defineCommand, type ExitCode } from '../command.ts';
import { fitScreen } from '../fit-screen.ts';
import { type Flags, parseFlags } from '../parse-flags.ts';
import { DEFAULT_WORKSPACE, dataFlagHelp, dataFlagNames, readLoadOptions } from '../read-data-flags.ts';
import { sayRefusal } from '../say-refusal.ts';
import { watchProgress } from '../watch-progress.ts';
import { completeProfile } from '../workspace/complete-profile.ts';
import { keepProfile } from '../workspace/keep-profile.ts';
import { listImports } from '../workspace/list-imports.ts';
import { removeImport } from '../workspace/remove-import.ts';
import { settleQuestions } from '../workspace/settle-questions.ts';

export default defineCommand({
  usage: 'import FILE … [--dry-run] | import list | import remove ID | import profile [NAME=VALUE …]',
  summary: {
    fr: 'Range des fichiers (commandes, abonnements, enquêtes…) dans l’espace de travail, que report et mcp lisent ensuite.',
    en: 'Puts files (orders, subscriptions, surveys…) into the workspace, which report and mcp then read.',
  },
  flags: [
    {
      flag: '--dry-run',
      text: {
        fr: 'montre ce qui serait importé et les colonnes reconnues, sans rien écrire',
        en: 'shows what would be imported and the columns recognised, and writes nothing',
      },
    },
    ...dataFlagHelp,
  ],
  async run(context) {
    const flags = parseFlags(context.args, { ...dataFlagNames, switches: ['dry-run'] });
    if (!flags.ok) return sayRefusal(flags, context);
    const folder = flags.value.texts.workspace ?? DEFAULT_WORKSPACE;
    const [first, ...others] = flags.value.positionals;
    if (first === undefined) return sayRefusal(USAGE, context);
    if (first === 'list' && others.length === 0) return listImports(folder, context);
    if (first === 'remove') return removeImport(folder, others, context);
    if (first === 'profile') return keepProfile(folder, others, context);
    return importFiles(folder, flags.value, context);
  },
});

const USAGE = refuse('bad_argument', {
  fr: 'Donnez un ou plusieurs fichiers : fidelio import commandes.csv. Ou : import list, import remove ID, import profile.',
  en: 'Give one or more files: fidelio import orders.csv. Or: import list, import remove ID, import profile.',
});

async function importFiles(folder: string, flags: Flags, context: CommandContext): Promise<ExitCode> {
  const options = readLoadOptions(flags);
  if (!options.ok) return sayRefusal(options, context);
  const { readProfile } = await import('../../app/manage-workspace.ts');
  const profile = await readProfile(folder);
  if (!profile.ok) return sayRefusal(profile, context);
  const { timeZone = profile.value.timeZone, ...others } = options.value;
  const known = { ...others, ...(timeZone && { timeZone }) };
  const { runImport } = await import('../../app/run-import.ts');
  const progress = watchProgress({ fr: 'Lecture', en: 'Reading' }[context.lang], context);
  const request = {
    ...{
      workspace: folder,
      paths: flags.positionals,
      dryRun: flags.switches.has('dry-run'),
      canAsk: context.terminal.interactive && !context.json,
    },
    ...{ today: context.today, now: context.now, onProgress: progress.report },
  };
  const imported = await settleQuestions(known, context, (settled) =>
    runImport({ ...request, options: settled }).finally(progress.end),
  );
  if (!imported.ok) return sayRefusal(imported, context);
  await sayImport(imported.value.value, context);
  if (!imported.value.value.dryRun)
    await completeProfile(folder, { profile: profile.value, zone: imported.value.options.timeZone }, context);
  return 0;
}

async function sayImport(summary: ImportSummary, { lang, json, terminal }: CommandContext): Promise<void> {
  const { describeImport, importAsJson } = await import('../../app/describe-import.ts');
  terminal.out(
    json
      ? `${JSON.stringify(importAsJson(summary, lang), null, 2)}\n`
      : fitScreen(describeImport(summary, lang), terminal.columns),
  );
}
