import type { DeclaredServer, DeclaredServers, ServerReach } from '../domain/declared-server.ts';
import { answer, type Outcome, type Refusal, refuse } from '../domain/outcome.ts';
import { checkAddress } from './check-address.ts';
import { checkKey } from './check-key.ts';
import { CONFIG_FILE, type ServerSection, type SettingsFile } from './settings-file.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Our own keys are for those they were made for. */
const OURS = /^(?:OPENAI|LANGFUSE|FIDELIO)_/i;

/**
 * The servers of the file of settings that FIDELIO_MCP_SERVERS names, with what they need of the environment; null when none is
 * declared and none is asked for. A file that came with a folder starts no program and sends no token by itself: the environment
 * decides, as it does for the model.
 */
export function readDeclaredServers(
  environment: Environment,
  settings: Outcome<SettingsFile>,
): Outcome<DeclaredServers> | null {
  const asked = (environment.FIDELIO_MCP_SERVERS ?? '').split(/[\s,]+/).filter((name) => name !== '');
  if (!settings.ok) return asked.length === 0 ? null : settings;
  const declared = settings.value.mcpServers ?? {};
  const names = Object.keys(declared);
  if (names.length === 0 && asked.length === 0) return null;
  const used: DeclaredServer[] = [];
  for (const name of new Set(asked)) {
    const section = Object.hasOwn(declared, name) ? declared[name] : undefined;
    if (section === undefined) return refuse('bad_argument', unknownServer(name, names));
    const reach = readReach(name, section, environment);
    if (!reach.ok) return reach;
    used.push(Object.freeze({ name, reach: Object.freeze(reach.value), allow: Object.freeze(section.allow ?? []) }));
  }
  return answer(Object.freeze({ used, unused: names.filter((name) => !asked.includes(name)) }));
}

function readReach(name: string, section: ServerSection, environment: Environment): Outcome<ServerReach> {
  const { command, args = [], env = [], url, tokenVariable, allowHttp } = section;
  if (command !== undefined && url === undefined && tokenVariable === undefined && allowHttp === undefined) {
    const values = env.map((variable) => [variable, readVariable(name, variable, environment)] as const);
    const missing = values.map(([, value]) => value).find((value) => !value.ok);
    if (missing !== undefined && !missing.ok) return missing;
    const given = values.flatMap(([variable, value]) => (value.ok ? [[variable, value.value]] : []));
    return answer({ kind: 'program', command, args, environment: Object.freeze(Object.fromEntries(given)) });
  }
  if (url === undefined || command !== undefined || section.args !== undefined || section.env !== undefined)
    return refuse('bad_argument', eitherWay(name));
  const address = checkAddress(url, {
    where: `${CONFIG_FILE}, mcpServers.${name}.url`,
    allow: `mcpServers.${name}.allowHttp`,
    allowHttp: allowHttp === true,
  });
  if (!address.ok) return address;
  if (tokenVariable === undefined) return answer({ kind: 'address', url: address.value, token: null });
  const value = readVariable(name, tokenVariable, environment);
  const token = value.ok ? checkKey(value.value, tokenVariable) : value;
  return token.ok ? answer({ kind: 'address', url: address.value, token: token.value }) : token;
}

function readVariable(name: string, variable: string, environment: Environment): Outcome<string> {
  const place = `mcpServers.${name}`;
  if (OURS.test(variable)) {
    return refuse('bad_argument', {
      fr: `${place} demande ${variable}, qui n’est donnée à aucun autre serveur. Mettez la clé de ce serveur dans une variable à elle.`,
      en: `${place} asks for ${variable}, which is given to no other server. Put that server’s key in a variable of its own.`,
    });
  }
  const value = environment[variable];
  if (value !== undefined && value.trim() !== '') return answer(value);
  return refuse('bad_argument', {
    fr: `${place} a besoin de la variable ${variable}, qui n’est pas définie : export ${variable}=…, ou retirez « ${name} » de FIDELIO_MCP_SERVERS.`,
    en: `${place} needs the variable ${variable}, which is not set: export ${variable}=…, or take “${name}” out of FIDELIO_MCP_SERVERS.`,
  });
}

function unknownServer(name: string, names: readonly string[]): Refusal['message'] {
  const said = name.slice(0, 40);
  return {
    fr: `FIDELIO_MCP_SERVERS nomme « ${said} », que ${CONFIG_FILE} ne déclare pas. ${names.length === 0 ? 'Aucun serveur n’y est déclaré (mcpServers).' : `Serveurs déclarés : ${names.join(', ')}.`}`,
    en: `FIDELIO_MCP_SERVERS names “${said}”, which ${CONFIG_FILE} does not declare. ${names.length === 0 ? 'No server is declared there (mcpServers).' : `Servers declared: ${names.join(', ')}.`}`,
  };
}

function eitherWay(name: string): Refusal['message'] {
  return {
    fr: `${CONFIG_FILE}, mcpServers.${name} : donnez un programme (command, args, env) ou une adresse (url, tokenVariable), l’un ou l’autre. Voir docs/mcp-servers.fr.md.`,
    en: `${CONFIG_FILE}, mcpServers.${name}: give a program (command, args, env) or an address (url, tokenVariable), one of the two. See docs/mcp-servers.md.`,
  };
}
