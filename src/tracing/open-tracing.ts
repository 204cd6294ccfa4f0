import type { TracingSettings } from '../domain/tracing-settings.ts';
import { silent } from './silent.ts';
import type { Tracing, TracingPorts } from './tracing.ts';

/** Tracing to the receiver of the settings; silent without them, or when they name no receiver. Only then is the package of traces loaded. */
export async function openTracing(settings: TracingSettings | null, ports: TracingPorts): Promise<Tracing> {
  if (settings === null) return silent;
  if (!isComplete(settings)) {
    ports.notice(INCOMPLETE);
    return silent;
  }
  const { openLangfuse } = await import('./langfuse.ts');
  return openLangfuse(settings, ports);
}

/** An address with a name and a password in it would be written in errors by others. */
function isComplete({ publicKey, secretKey, baseUrl }: TracingSettings): boolean {
  const url = URL.parse(baseUrl);
  const isPlain = url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
  return isPlain && publicKey.trim() !== '' && secretKey.trim() !== '';
}

const INCOMPLETE = {
  fr: 'Aucune trace n’est envoyée : il faut LANGFUSE_PUBLIC_KEY, LANGFUSE_SECRET_KEY et une adresse http(s) sans mot de passe dans LANGFUSE_BASE_URL.',
  en: 'No trace is sent: LANGFUSE_PUBLIC_KEY, LANGFUSE_SECRET_KEY and an http(s) address without a password in LANGFUSE_BASE_URL are needed.',
};
