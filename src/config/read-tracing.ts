import { answer, type Outcome, refuse } from '../domain/outcome.ts';
import type { TracingSettings } from '../domain/tracing-settings.ts';
import { checkAddress } from './check-address.ts';
import { checkKey } from './check-key.ts';
import type { SettingsFile } from './settings-file.ts';

export type TracingEnvironment = {
  readonly LANGFUSE_PUBLIC_KEY: string;
  readonly LANGFUSE_SECRET_KEY: string;
  readonly LANGFUSE_BASE_URL: string;
};

/** Where traces go, from three variables that come together; null with none of them. No address is ever assumed. */
export function readTracing(
  environment: TracingEnvironment,
  settings: Outcome<SettingsFile>,
): Outcome<TracingSettings> | null {
  const variables = Object.entries(environment);
  const missing = variables.filter(([, value]) => value.trim() === '').map(([name]) => name);
  if (missing.length === variables.length) return null;
  if (missing.length > 0) {
    return refuse('bad_argument', {
      fr: `Langfuse demande trois variables ; il manque : ${missing.join(', ')}. Donnez les trois, ou aucune pour ne rien tracer.`,
      en: `Langfuse needs three variables; missing: ${missing.join(', ')}. Give all three, or none to trace nothing.`,
    });
  }
  if (!settings.ok) return settings;
  const section = settings.value.tracing ?? {};
  const publicKey = checkKey(environment.LANGFUSE_PUBLIC_KEY, 'LANGFUSE_PUBLIC_KEY');
  if (!publicKey.ok) return publicKey;
  const secretKey = checkKey(environment.LANGFUSE_SECRET_KEY, 'LANGFUSE_SECRET_KEY');
  if (!secretKey.ok) return secretKey;
  const baseUrl = checkAddress(environment.LANGFUSE_BASE_URL, {
    where: 'LANGFUSE_BASE_URL',
    allow: 'tracing.allowHttp',
    allowHttp: section.allowHttp === true,
  });
  if (!baseUrl.ok) return baseUrl;
  return answer(
    Object.freeze({
      publicKey: publicKey.value,
      secretKey: secretKey.value,
      baseUrl: baseUrl.value,
      environment: section.environment ?? 'default',
      content: section.content ?? false,
    }),
  );
}
