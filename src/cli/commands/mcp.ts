import type { DataRequest } from '../../app/app.ts';
import { defineCommand } from '../command.ts';
import { asksToInstall, installFlagHelp, runMcpInstall } from '../mcp/install.ts';
import { readHttpFlags } from '../mcp/read-http-flags.ts';
import { readServeFlags, serveFlagHelp } from '../mcp/read-serve-flags.ts';
import { sayFault } from '../mcp/say-fault.ts';
import { parseFlags } from '../parse-flags.ts';
import { dataFlagHelp, dataFlagNames, readDataFlags } from '../read-data-flags.ts';
import { sayRefusal } from '../say-refusal.ts';
import { withApp } from '../with-app.ts';

export default defineCommand({
  usage:
    'mcp [--http [--host 127.0.0.1] [--port N]] [--data FILE …] [--workspace DIR] [--tools all|core] | mcp install|uninstall --client NAME [--dry-run]',
  summary: {
    fr: 'Met les outils à la disposition de Claude ou d’un éditeur (MCP), par l’entrée et la sortie standard ou par HTTP.',
    en: 'Serves the tools to Claude or an editor (MCP), over standard input and output or over HTTP.',
  },
  flags: [
    {
      flag: '--http',
      text: {
        fr: 'sert par HTTP, à qui présente le jeton, jusqu’à Ctrl+C',
        en: 'serves over HTTP, to whoever shows the token, until Ctrl+C',
      },
    },
    {
      flag: '--host ADDRESS',
      text: {
        fr: 'adresse d’écoute (défaut : cette machine seule)',
        en: 'address to listen at (default: this machine alone)',
      },
    },
    {
      flag: '--port N',
      text: {
        fr: 'port d’écoute (défaut : 7333 ; 0 : un port libre)',
        en: 'port to listen at (default: 7333; 0: a free one)',
      },
    },
    {
      flag: '--allow-host NAME',
      text: {
        fr: 'autre nom sous lequel le serveur peut être appelé, derrière un proxy ; se répète',
        en: 'other name the server may be called by, behind a proxy; may be repeated',
      },
    },
    { flag: '--data FILE', text: { fr: 'fichier à servir ; se répète', en: 'file to serve; may be repeated' } },
    ...dataFlagHelp,
    ...serveFlagHelp,
    ...installFlagHelp,
  ],
  async run(context) {
    if (asksToInstall(context.args)) return runMcpInstall(context);
    const flags = parseFlags(context.args, {
      texts: [...dataFlagNames.texts, 'host', 'port', 'tools'],
      lists: [...dataFlagNames.lists, 'data', 'allow-host', 'import-from'],
      switches: ['http'],
    });
    if (!flags.ok) return sayRefusal(flags, context);
    const http = readHttpFlags(flags.value, context);
    if (!http.ok) return sayRefusal(http, context);
    const order = await readServeFlags(flags.value);
    if (!order.ok) return sayRefusal(order, context);
    const files = [...(flags.value.lists.data ?? []), ...flags.value.positionals];
    const data = await readDataFlags(files, flags.value, { implied: true, clickhouse: context.config.clickhouse });
    if (!data.ok) return sayRefusal(data, context);
    return withApp(await orNone(data.value), context, async (app) => {
      const served = await app.serve(http.value, { ...order.value, onFault: sayFault(context) });
      return served.ok ? 0 : sayRefusal(served, context);
    });
  },
});

/** A workspace that nothing was imported into yet: the server starts without data, and a client imports some. */
async function orNone(data: DataRequest): Promise<DataRequest> {
  if (data.kind !== 'workspace') return data;
  const { isWorkspace } = await import('../../app/is-workspace.ts');
  return (await isWorkspace(data.folder)) ? data : { kind: 'none' };
}
