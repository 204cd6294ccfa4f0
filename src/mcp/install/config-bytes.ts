import { answer, type Outcome, refuse } from '../../domain/outcome.ts';
import type { TextOrigin } from './change-text.ts';

/** The text of a file without its byte-order mark, which `encodeConfig` puts back. */
export type DecodedConfig = { readonly text: string; readonly mark: '' | '\ufeff' };

/** Refuses what is not UTF-8: written again, it would no longer be what it was. */
export function decodeConfig(bytes: Uint8Array, { path, profile }: TextOrigin): Outcome<DecodedConfig> {
  try {
    const whole = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return answer(whole.startsWith('\ufeff') ? { text: whole.slice(1), mark: '\ufeff' } : { text: whole, mark: '' });
  } catch {
    return refuse('bad_argument', {
      fr: `${profile.name} : ${path} n’est pas en UTF-8. Rien n’a été changé. Enregistrez-le en UTF-8 et relancez.`,
      en: `${profile.name}: ${path} is not in UTF-8. Nothing was changed. Save it as UTF-8 and run again.`,
    });
  }
}

export function encodeConfig({ text, mark }: DecodedConfig): Uint8Array {
  return new TextEncoder().encode(mark + text);
}
