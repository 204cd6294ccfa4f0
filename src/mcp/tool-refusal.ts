import type { Lang } from '../domain/bilingual.ts';
import { type Refusal, refuse } from '../domain/outcome.ts';
import type { ToolRefusal } from '../domain/tool-result.ts';
import { quoteName } from './quote.ts';

/** A refusal as clients receive it: one sentence in their language, both kept for a document in the other. */
export function toolRefusal({ code, message, needs }: Refusal, lang: Lang): ToolRefusal {
  return { ok: false, code, message: message[lang], messages: message, needs };
}

/** A fault of ours: nothing of its cause goes out. */
export function toolFailed(tool: string): Refusal {
  return refuse('tool_failed', {
    fr: `${quoteName(tool)} a échoué pour une raison interne ; aucun résultat n’est rendu. Réessayez, puis signalez l’appel si l’échec se répète.`,
    en: `${quoteName(tool)} failed for an internal reason; no result is given. Try again, then report the call if it keeps failing.`,
  });
}

/** A call that was given up before it ended. */
export function toolInterrupted(tool: string): Refusal {
  return refuse('interrupted', {
    fr: `${quoteName(tool)} a été interrompu avant la fin ; aucun résultat n’est rendu. Refaites l’appel si vous en avez encore besoin.`,
    en: `${quoteName(tool)} was interrupted before it ended; no result is given. Make the call again if you still need it.`,
  });
}

/** The user was asked, and did not agree. */
export function notConfirmed(tool: string): Refusal {
  return refuse('interrupted', {
    fr: `L’utilisateur n’a pas confirmé : ${quoteName(tool)} n’a rien fait. Ne refaites l’appel que s’il le demande.`,
    en: `The user did not confirm: ${quoteName(tool)} did nothing. Make the call again only if they ask for it.`,
  });
}
