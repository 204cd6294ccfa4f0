import type { Config } from '../../config/config.ts';
import type { Bilingual, Lang } from '../../domain/bilingual.ts';
import type { DeclaredServer, ServerFinding, Withheld } from '../../domain/declared-server.ts';
import type { Check } from './check.ts';
import { failed, off } from './check-parts.ts';

/** The check, and which of the hosts answered. */
export type CheckedServers = { readonly check: Check; readonly reached: ReadonlyMap<string, boolean> };

const NAME: Bilingual = { fr: 'Serveurs MCP', en: 'MCP servers' };

/** Whether the further MCP servers in use answer, and which of their tools a model is offered. */
export async function checkDeclaredServers(
  servers: Config['servers'],
  send: typeof globalThis.fetch,
): Promise<CheckedServers> {
  const reached = new Map<string, boolean>();
  if (servers === null) return { check: off('mcp', NAME, NONE), reached };
  if (!servers.ok) return { check: failed('mcp', NAME, servers, null), reached };
  const { used, unused } = servers.value;
  if (used.length === 0) return { check: off('mcp', NAME, suggested(unused)), reached };
  const { checkServers } = await import('../../app/check-servers.ts');
  const findings = await checkServers(used, send);
  for (const finding of findings) {
    const host = hostOf(finding.server);
    if (host !== null) reached.set(host, finding.reached && reached.get(host) !== false);
  }
  return { check: describeServers(findings, unused), reached };
}

/** What was found of the servers, in words. */
export function describeServers(findings: readonly ServerFinding[], unused: readonly string[]): Check {
  const silent = findings.filter(({ reached }) => !reached);
  const answering = findings.length - silent.length;
  return {
    id: 'mcp',
    state: silent.length === 0 ? 'ok' : 'failed',
    name: NAME,
    found: [
      {
        fr: `${answering} sur ${findings.length} répond${answering > 1 ? 'ent' : ''}. Leurs outils ne servent qu’à un modèle, jamais à un chiffre.`,
        en: `${answering} of ${findings.length} answer${answering === 1 ? 's' : ''}. Their tools serve a model only, never a figure.`,
      },
      ...findings.filter(({ reached }) => reached).flatMap(linesOf),
      ...(unused.length === 0 ? [] : [suggested(unused)]),
    ],
    todo: silent.map(({ server }) => repair(server)),
    reached: silent.length === 0,
  };
}

function linesOf({ server, offered, withheld }: ServerFinding): Bilingual[] {
  const lent = (lang: Lang) => (offered.length === 0 ? NO_TOOL[lang] : offered.join(', '));
  const kept = (lang: Lang) => withheld.map(({ name, why }) => `${name} (${REASONS[why][lang]})`).join(', ');
  return [
    {
      fr: `${server.name} (${placeOf(server, 'fr')}) propose : ${lent('fr')}.`,
      en: `${server.name} (${placeOf(server, 'en')}) offers: ${lent('en')}.`,
    },
    ...(withheld.length === 0
      ? []
      : [
          {
            fr: `${server.name}, écartés : ${kept('fr')}.`,
            en: `${server.name}, kept away: ${kept('en')}.`,
          },
        ]),
  ];
}

/** A program may be given keys among its arguments: only its own name is shown. */
function placeOf(server: DeclaredServer, lang: Lang): string {
  if (server.reach.kind === 'address') return new URL(server.reach.url).host;
  return {
    fr: `programme ${server.reach.command}, qui peut contacter des hôtes que Fidelio ne voit pas`,
    en: `program ${server.reach.command}, which may contact hosts that Fidelio does not see`,
  }[lang];
}

function hostOf({ reach }: DeclaredServer): string | null {
  return reach.kind === 'address' ? new URL(reach.url).host : null;
}

function repair({ name, reach }: DeclaredServer): Bilingual {
  if (reach.kind === 'address') {
    return {
      fr: `${name} : ${new URL(reach.url).host} ne répond pas comme un serveur MCP. Vérifiez l’adresse (chemin compris) et le jeton.`,
      en: `${name}: ${new URL(reach.url).host} does not answer as an MCP server. Check the address (path included) and the token.`,
    };
  }
  return {
    fr: `${name} : le programme ${reach.command} ne démarre pas, ou ne parle pas MCP sur sa sortie. Lancez-le à la main pour voir son message.`,
    en: `${name}: the program ${reach.command} does not start, or does not speak MCP on its output. Run it by hand to see its message.`,
  };
}

function suggested(unused: readonly string[]): Bilingual {
  return {
    fr: `déclarés, mais pas en service : ${unused.join(', ')}. Pour les employer : export FIDELIO_MCP_SERVERS=${unused.join(',')}.`,
    en: `declared, but not in use: ${unused.join(', ')}. To use them: export FIDELIO_MCP_SERVERS=${unused.join(',')}.`,
  };
}

const NONE: Bilingual = { fr: 'aucun autre serveur déclaré.', en: 'no further server declared.' };
const NO_TOOL: Bilingual = { fr: 'aucun outil', en: 'no tool' };
const REASONS: Readonly<Record<Withheld, Bilingual>> = {
  name: { fr: 'nom illisible ou déjà pris', en: 'name unreadable or taken' },
  writes: { fr: 'ne dit pas qu’il ne fait que lire', en: 'does not say that it only reads' },
  'seems-to-write': { fr: 'son nom dit qu’il écrit', en: 'its name says that it writes' },
  schema: { fr: 'arguments illisibles', en: 'unreadable arguments' },
  'too-many': { fr: 'un outil de trop', en: 'one tool too many' },
};
