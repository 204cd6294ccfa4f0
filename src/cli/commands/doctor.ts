import { refuse } from '../../domain/outcome.ts';
import { defineCommand } from '../command.ts';
import type { Check } from '../doctor/check.ts';
import type { TriedHost } from '../doctor/render-doctor.ts';
import { parseFlags } from '../parse-flags.ts';
import { DEFAULT_WORKSPACE } from '../read-data-flags.ts';
import { sayRefusal } from '../say-refusal.ts';

export default defineCommand({
  usage: 'doctor [--model NAME] [--workspace DIR] [--json]',
  summary: {
    fr: 'Ce qui est configuré, ce qui répond, ce qui sera moins bon, et que faire. Deux courtes requêtes au modèle, s’il y en a un.',
    en: 'What is configured, what answers, what will be less good, and what to do. Two short requests to the model, if there is one.',
  },
  flags: [
    {
      flag: '--model NAME',
      text: {
        fr: 'modèle à essayer, au lieu de celui de FIDELIO_MODEL',
        en: 'model to try, instead of that of FIDELIO_MODEL',
      },
    },
    {
      flag: '--workspace DIR',
      text: {
        fr: `dossier des données importées (défaut : ${DEFAULT_WORKSPACE})`,
        en: `folder of the imported data (default: ${DEFAULT_WORKSPACE})`,
      },
    },
  ],
  async run(context) {
    const { config, lang, json, terminal, clock } = context;
    const flags = parseFlags(context.args, { texts: ['model', 'workspace'] });
    if (!flags.ok) return sayRefusal(flags, context);
    const { texts, positionals } = flags.value;
    if (positionals.length > 0) return sayRefusal(USAGE, context);
    const model = texts.model === undefined ? config.model : config.modelNamed(texts.model || null);
    const [{ checkNode }, parts, { checkModelEndpoint }, { checkDeclaredServers }, { renderDoctor }] =
      await Promise.all([
        import('../doctor/check-node.ts'),
        import('../doctor/check-parts.ts'),
        import('../doctor/check-model.ts'),
        import('../doctor/check-servers.ts'),
        import('../doctor/render-doctor.ts'),
      ]);
    const serving = checkDeclaredServers(config.servers, fetch);
    const checks: Check[] = await Promise.all([
      checkNode(process.versions.node),
      parts.checkTools(),
      parts.checkSettings(config.file),
      parts.checkWorkspaceFolder(texts.workspace ?? DEFAULT_WORKSPACE),
      checkModelEndpoint(model, config.suggestedModel, clock),
      parts.checkTraces(config.tracing),
      parts.checkServer(config.clickhouse),
      serving.then(({ check }) => check),
    ]);
    const { reached } = await serving;
    const named = model?.ok ? [{ host: new URL(model.value.baseUrl).host, use: 'model' as const }] : [];
    const hosts: TriedHost[] = [...named, ...config.hosts.filter(({ use }) => use !== 'model')].map((host) => ({
      ...host,
      reached:
        (host.use === 'mcp' ? reached.get(host.host) : checks.find(({ id }) => id === host.use)?.reached) ?? null,
    }));
    const ok = checks.every(({ state }) => state !== 'failed');
    if (json) {
      const told = checks.map(({ id, state, found, todo }) => ({
        id,
        state,
        found: found.map((text) => text[lang]),
        todo: todo.map((text) => text[lang]),
      }));
      terminal.out(`${JSON.stringify({ ok, checks: told, hosts }, null, 2)}\n`);
    } else terminal.out(renderDoctor(checks, hosts, { lang, columns: terminal.columns }));
    return ok ? 0 : 1;
  },
});

const USAGE = refuse('bad_argument', {
  fr: 'doctor ne prend que des options : fidelio doctor [--model NOM] [--workspace DOSSIER] [--json].',
  en: 'doctor takes flags only: fidelio doctor [--model NAME] [--workspace DIR] [--json].',
});
