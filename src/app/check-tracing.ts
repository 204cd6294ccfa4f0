import { z } from 'zod';
import { answer, type Outcome, refuse } from '../domain/outcome.ts';
import type { TracingSettings } from '../domain/tracing-settings.ts';

/** One request over the network; the global `fetch` is one. */
export type Get = (
  url: string,
  request: { method: 'GET'; headers: Record<string, string>; signal: AbortSignal; redirect: 'error' },
) => Promise<{ readonly status: number; json(): Promise<unknown> }>;

const Projects = z.object({ data: z.array(z.unknown()).min(1) });

/** Whether a Langfuse answers at the address of the settings, and knows the keys. Sends no trace; repeats no key and no answer. */
export async function checkTracing(
  { publicKey, secretKey, baseUrl }: TracingSettings,
  get: Get,
  timeoutMs = 10_000,
): Promise<Outcome<null>> {
  const { host } = new URL(baseUrl);
  const over = new AbortController();
  const credentials = Buffer.from(`${publicKey}:${secretKey}`).toString('base64');
  try {
    const { status, json } = await ask();
    if (status === 401 || status === 403) {
      return refuse('tool_failed', {
        fr: `Langfuse (${host}) refuse les clés. Vérifiez LANGFUSE_PUBLIC_KEY et LANGFUSE_SECRET_KEY, et qu’elles sont d’un projet de ce serveur.`,
        en: `Langfuse (${host}) rejects the keys. Check LANGFUSE_PUBLIC_KEY and LANGFUSE_SECRET_KEY, and that they are of a project of this server.`,
      });
    }
    if (status === 200 && Projects.safeParse(await json().catch(() => null)).success) return answer(null);
    return refuse('tool_failed', {
      fr: `${host} ne répond pas comme Langfuse (HTTP ${status}). Vérifiez LANGFUSE_BASE_URL : l’adresse du serveur, sans chemin.`,
      en: `${host} does not answer as Langfuse does (HTTP ${status}). Check LANGFUSE_BASE_URL: the address of the server, without a path.`,
    });
  } catch {
    return refuse('tool_failed', {
      fr: `Langfuse (${host}) ne répond pas. Vérifiez LANGFUSE_BASE_URL et que le serveur tourne ; Fidelio travaille aussi sans lui.`,
      en: `Langfuse (${host}) does not answer. Check LANGFUSE_BASE_URL and that the server runs; Fidelio also works without it.`,
    });
  } finally {
    over.abort();
  }

  async function ask() {
    const response = await get(`${baseUrl}/api/public/projects`, {
      method: 'GET',
      headers: { authorization: `Basic ${credentials}`, accept: 'application/json' },
      signal: AbortSignal.any([over.signal, AbortSignal.timeout(timeoutMs)]),
      redirect: 'error',
    });
    return { status: response.status, json: () => response.json() };
  }
}
