import type { OpenAI } from 'openai';
import { guardFetch } from './guard-fetch.ts';
import type { OpenAiOptions } from './openai-options.ts';
import { ReplyFault } from './reply-fault.ts';

/** The official client and the classes of its errors. */
export type OpenClient = { readonly client: OpenAI; readonly errors: typeof import('openai') };

/** Loads the official client, which takes a while: only when a first request is made. It tries once, logs nothing and reads no environment. */
export async function openClient(options: OpenAiOptions): Promise<OpenClient> {
  const { baseUrl, apiVersion, timeouts } = options;
  const apiKey = options.apiKey ?? 'local';
  if (!/^[\x21-\x7e]+$/.test(apiKey)) throw new ReplyFault('bad_key');
  const errors = await import('openai');
  const shared = {
    apiKey,
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    maxRetries: 0,
    // Ours come first: this one only frees what they may have left.
    timeout: timeouts.total * 2,
    logLevel: 'off' as const,
    fetch: guardFetch(options.fetch, options.clock),
  };
  if (apiVersion === null) {
    const defaultHeaders = { authorization: `Bearer ${apiKey}`, 'api-key': null };
    return { client: new errors.OpenAI({ ...shared, defaultHeaders, baseURL: baseUrl }), errors };
  }
  const isBare = new URL(baseUrl).pathname === '/';
  const baseURL = isBare ? `${baseUrl.replace(/\/$/, '')}/openai` : baseUrl;
  const defaultHeaders = { authorization: null, 'api-key': apiKey };
  return { client: new errors.AzureOpenAI({ ...shared, defaultHeaders, apiVersion, baseURL }), errors };
}
