import { McpClient } from '../../domain/mcp-client.ts';
import { refuse } from '../../domain/outcome.ts';
import { safeText } from '../../language/safe-text.ts';
import type { CommandContext, ExitCode } from '../command.ts';
import { parseFlags } from '../parse-flags.ts';
import { DEFAULT_WORKSPACE } from '../read-data-flags.ts';
import { sayRefusal } from '../say-refusal.ts';
import { sayClientEdit } from './say-client-edit.ts';

const CLIENTS = McpClient.options.join(', ');

/** The flags of `mcp install` and `mcp uninstall`, for the help. */
export const installFlagHelp = [
  {
    flag: '--client NAME',
    text: {
      fr: `avec install ou uninstall, le client à configurer : ${CLIENTS}`,
      en: `with install or uninstall, the client to configure: ${CLIENTS}`,
    },
  },
  {
    flag: '--dry-run',
    text: {
      fr: 'avec install ou uninstall, montre ce qui changerait, sans rien écrire',
      en: 'with install or uninstall, shows what would change, and writes nothing',
    },
  },
  {
    flag: '--config FILE',
    text: {
      fr: 'avec install ou uninstall, le fichier du client, s’il n’est pas à sa place habituelle',
      en: 'with install or uninstall, the client’s file, when it is not in its usual place',
    },
  },
] as const;

/** `fidelio mcp install|uninstall`: whether these arguments of `mcp` are meant for `runMcpInstall`. */
export function asksToInstall([first]: readonly string[]): boolean {
  return first === 'install' || first === 'uninstall';
}

/** Writes our server into a client's configuration, or takes it out, and says what changed and what to do next. */
export async function runMcpInstall(context: CommandContext): Promise<ExitCode> {
  const [action, ...args] = context.args;
  const installs = action === 'install';
  const serving = { texts: ['workspace'], lists: ['data', 'import-from'] };
  const flags = parseFlags(args, {
    texts: ['client', 'config', ...(installs ? serving.texts : [])],
    lists: installs ? serving.lists : [],
    switches: ['dry-run'],
  });
  if (!flags.ok) return sayRefusal(flags, context);
  const { texts, lists, switches, positionals } = flags.value;
  const client = McpClient.safeParse(texts.client);
  if (!client.success || positionals.length > 0) return sayRefusal(wrongUse(positionals[0] ?? texts.client), context);
  const dryRun = switches.has('dry-run');
  const { connectClient } = await import('../../app/connect-client.ts');
  const edit = await connectClient({
    client: client.data,
    folders: context.config.userFolders,
    config: texts.config ?? null,
    dryRun,
    served: installs
      ? {
          data: lists.data ?? [],
          workspace: texts.workspace ?? DEFAULT_WORKSPACE,
          importFrom: lists['import-from'] ?? [],
          lang: context.lang,
        }
      : null,
  });
  if (!edit.ok) return sayRefusal(edit, context);
  sayClientEdit(edit.value, dryRun, context);
  return 0;
}

function wrongUse(found: string | undefined) {
  const shown = safeText(found ?? '');
  return refuse('bad_argument', {
    fr: `--client attend un client parmi : ${CLIENTS} ; reçu : ${shown || 'rien'}. Par exemple : fidelio mcp install --client claude-code.`,
    en: `--client expects one of: ${CLIENTS}; received: ${shown || 'nothing'}. For example: fidelio mcp install --client claude-code.`,
  });
}
