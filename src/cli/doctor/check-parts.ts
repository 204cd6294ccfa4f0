import type { Config } from '../../config/config.ts';
import { CONFIG_FILE } from '../../config/settings-file.ts';
import type { Bilingual } from '../../domain/bilingual.ts';
import type { Outcome, Refusal } from '../../domain/outcome.ts';
import type { Check } from './check.ts';

/** Whether the file of settings is there and can be read. */
export function checkSettings(file: Config['file']): Check {
  const name = { fr: 'Réglages', en: 'Settings' };
  if (!file.ok) return failed('settings', name, file, null);
  const found: Bilingual = file.value.present
    ? { fr: `${CONFIG_FILE} est lu.`, en: `${CONFIG_FILE} is read.` }
    : { fr: `pas de ${CONFIG_FILE} dans ce dossier.`, en: `no ${CONFIG_FILE} in this folder.` };
  return { id: 'settings', state: file.value.present ? 'ok' : 'off', name, found: [found], todo: [], reached: null };
}

/** Whether the metric tools are all there. */
export async function checkTools(): Promise<Check> {
  const { listTools } = await import('../../app/list-tools.ts');
  const tools = await listTools('en');
  return {
    id: 'tools',
    state: 'ok',
    name: { fr: 'Outils', en: 'Tools' },
    found: [{ fr: `${tools.length} outils de calcul.`, en: `${tools.length} metric tools.` }],
    todo: [],
    reached: null,
  };
}

/** Whether the workspace, if there is one, can be read. */
export async function checkWorkspaceFolder(folder: string): Promise<Check> {
  const { checkWorkspace } = await import('../../app/check-workspace.ts');
  const workspace = await checkWorkspace(folder);
  const name = { fr: 'Données importées', en: 'Imported data' };
  if (!workspace.ok) return failed('workspace', name, workspace, null);
  const files = workspace.value?.files ?? 0;
  const found: Bilingual =
    files === 0
      ? { fr: `rien dans « ${folder} ».`, en: `nothing in “${folder}”.` }
      : {
          fr: `${files} fichier${files > 1 ? 's' : ''} dans « ${folder} ».`,
          en: `${files} file${files === 1 ? '' : 's'} in “${folder}”.`,
        };
  return { id: 'workspace', state: files === 0 ? 'off' : 'ok', name, found: [found], todo: [], reached: null };
}

/** Whether the ClickHouse server, if one is named, answers and holds what the settings say. */
export async function checkServer(clickhouse: Config['clickhouse']): Promise<Check> {
  const name = { fr: 'ClickHouse', en: 'ClickHouse' };
  if (clickhouse === null)
    return off('clickhouse', name, { fr: 'aucun serveur configuré.', en: 'no server configured.' });
  if (!clickhouse.ok) return failed('clickhouse', name, clickhouse, null);
  const { checkClickHouse } = await import('../../app/check-clickhouse.ts');
  const checked = await checkClickHouse(clickhouse.value);
  if (!checked.ok) return failed('clickhouse', name, checked, false);
  const { table } = checked.value;
  const found = {
    fr: `le serveur répond, ${table} a les colonnes attendues.`,
    en: `the server answers, ${table} has the columns expected.`,
  };
  return { id: 'clickhouse', state: 'ok', name, found: [found], todo: [], reached: true };
}

/** Whether Langfuse, if it is configured, answers and knows the keys. */
export async function checkTraces(tracing: Config['tracing']): Promise<Check> {
  const name = { fr: 'Traces', en: 'Traces' };
  if (tracing === null) return off('tracing', name, { fr: 'aucune. Rien n’est envoyé.', en: 'none. Nothing is sent.' });
  if (!tracing.ok) return failed('tracing', name, tracing, null);
  const { checkTracing } = await import('../../app/check-tracing.ts');
  const { publicKey, secretKey, environment, content } = tracing.value;
  const checked: Outcome<null> = await checkTracing(tracing.value, fetch);
  if (!checked.ok) return failed('tracing', name, checked, false);
  const found: [Bilingual, ...Bilingual[]] = [
    {
      fr: `Langfuse répond et connaît les clés ; environnement « ${environment} ».`,
      en: `Langfuse answers and knows the keys; environment “${environment}”.`,
    },
    keyLine('LANGFUSE_PUBLIC_KEY', publicKey),
    keyLine('LANGFUSE_SECRET_KEY', secretKey),
    content ? CONTENT_SENT : CONTENT_KEPT,
  ];
  return { id: 'tracing', state: 'ok', name, found, todo: [], reached: true };
}

/** That a key is there and how long it is, which is all that is ever said of one. */
export function keyLine(variable: string, key: string | null): Bilingual {
  if (key === null) return { fr: `${variable} : absente.`, en: `${variable}: not set.` };
  return { fr: `${variable} : définie, ${key.length} caractères.`, en: `${variable}: set, ${key.length} characters.` };
}

export function off(id: Check['id'], name: Bilingual, found: Bilingual): Check {
  return { id, state: 'off', name, found: [found], todo: [], reached: null };
}

/** A refusal says what happened and what to do in one text. */
export function failed(id: Check['id'], name: Bilingual, { message }: Refusal, reached: boolean | null): Check {
  return { id, state: 'failed', name, found: [message], todo: [], reached };
}

const CONTENT_SENT: Bilingual = {
  fr: 'Prompts et réponses sont envoyés, données personnelles masquées (tracing.content).',
  en: 'Prompts and answers are sent, personal data masked (tracing.content).',
};

const CONTENT_KEPT: Bilingual = {
  fr: 'Ni prompt ni réponse n’est envoyé : seulement étapes, durées et comptes.',
  en: 'No prompt and no answer is sent: only steps, durations and counts.',
};
