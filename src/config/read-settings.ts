import { z } from 'zod';
import { answer, type Outcome, type Refusal, refuse } from '../domain/outcome.ts';
import { parse } from '../domain/parse.ts';
import { findSecret } from './find-secret.ts';
import { nearestName } from './nearest-name.ts';
import { CONFIG_FILE, SettingsFile } from './settings-file.ts';

/**
 * What the file of settings says, from its text; nothing when there is no file. Refuses what is no JSON, a key or a
 * password, a name it does not know and a value out of bounds, and repeats no value: it may be a secret.
 */
export function readSettings(text: string | null): Outcome<SettingsFile> {
  const content = readJson((text ?? '{}').replace(/^\ufeff/, ''));
  if (!content.ok) return content;
  const secret = findSecret(content.value);
  if (secret !== null) return refuseSecret(secret);
  const parsed = SettingsFile.safeParse(content.value);
  if (parsed.success) return answer(parsed.data);
  const [unknown] = parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path.map(String), key]) : [],
  );
  if (unknown !== undefined) return refuseUnknown(unknown);
  return parse(SettingsFile, content.value, { fr: CONFIG_FILE, en: CONFIG_FILE });
}

function readJson(text: string): Outcome<unknown> {
  try {
    return answer(JSON.parse(text));
  } catch (fault) {
    const place = /line (\d+) column (\d+)/.exec(String(fault));
    const at = place === null ? '' : ` (${place[1]}:${place[2]})`;
    return refuse('bad_argument', {
      fr: `${CONFIG_FILE} n’est pas du JSON lisible${at}. Vérifiez guillemets et virgules ; ni commentaire, ni virgule finale.`,
      en: `${CONFIG_FILE} is not readable JSON${at}. Check quotes and commas; no comment and no comma at the end.`,
    });
  }
}

function refuseSecret({ path, variable }: { path: string; variable: string }): Refusal {
  return refuse('bad_argument', {
    fr: `${CONFIG_FILE} contient une clé ou un mot de passe (${path}). Retirez-le du fichier et mettez-le dans la variable d’environnement ${variable} ; si le fichier a été partagé, remplacez la clé.`,
    en: `${CONFIG_FILE} holds a key or a password (${path}). Take it out of the file and put it in the environment variable ${variable}; if the file was shared, replace the key.`,
  });
}

function refuseUnknown(path: readonly string[]): Refusal {
  const known = knownPaths();
  const level = path
    .slice(0, -1)
    .map((part, depth) => (depth === 1 && path[0] === 'mcpServers' ? ANY_NAME : part))
    .join('.');
  const name = path.at(-1) ?? '';
  const beside = known.filter((candidate) => parentOf(candidate) === level);
  const near = nearestName(name, beside.map(leafOf));
  const found =
    near === null
      ? known.find((candidate) => leafOf(candidate) === name)
      : beside.find((candidate) => leafOf(candidate) === near);
  const meant = found?.replace(ANY_NAME, path.length > 2 ? (path[1] ?? '…') : '…');
  const shown = beside.map(leafOf).join(', ');
  return refuse('unknown_argument', {
    fr: `${CONFIG_FILE} : « ${path.join('.')} » n’existe pas. ${meant === undefined ? `Réglages connus ici : ${shown}.` : `Vouliez-vous dire « ${meant} » ?`}`,
    en: `${CONFIG_FILE}: there is no “${path.join('.')}”. ${meant === undefined ? `Settings known here: ${shown}.` : `Did you mean “${meant}”?`}`,
  });
}

const Level = z.object({ properties: z.record(z.string(), z.unknown()) });
const Named = z.object({ additionalProperties: Level });
/** Stands for the name that the user chose, in a section of sections. */
const ANY_NAME = '*';

/** Every setting there is, such as `model.prices.input`, sections included. */
function knownPaths(schema: unknown = z.toJSONSchema(SettingsFile), above = ''): string[] {
  const named = Named.safeParse(schema);
  if (named.success) return knownPaths(named.data.additionalProperties, `${above}.${ANY_NAME}`);
  const level = Level.safeParse(schema);
  if (!level.success) return [];
  return Object.entries(level.data.properties).flatMap(([name, inner]) => {
    const path = above === '' ? name : `${above}.${name}`;
    return [path, ...knownPaths(inner, path)];
  });
}

function leafOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('.')));
}
