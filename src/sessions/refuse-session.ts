import { type Refusal, refuse } from '../domain/outcome.ts';
import type { LockHolder } from '../files/lock-file.ts';

/** What a refusal needs when a copy of the session would do: see `forkSession`. */
export const NEEDS_COPY = 'copy';

const LONGEST_ID = 60;

/** Refusals about a session: each says what, and what to do. */

export function refuseUnknownSession(asked: string): Refusal {
  if (asked === '') return refuse('bad_argument', NONE_YET);
  const shown = asked.slice(0, LONGEST_ID);
  return refuse('bad_argument', {
    fr: `Aucune conversation « ${shown} ». La liste : /sessions.`,
    en: `There is no conversation “${shown}”. The list: /sessions.`,
  });
}

export function refuseSeveralSessions(asked: string, ids: readonly string[]): Refusal {
  const shown = asked.slice(0, LONGEST_ID);
  return refuse('bad_argument', {
    fr: `Plusieurs conversations répondent à « ${shown} » : ${ids.join(', ')}. Donnez l’identifiant en entier.`,
    en: `Several conversations match “${shown}”: ${ids.join(', ')}. Give the whole id.`,
  });
}

export function refuseHeldSession(by: LockHolder | null): Refusal {
  if (by === null) {
    return refuse(
      'tool_failed',
      {
        fr: 'Cette conversation semble ouverte ailleurs : fermez l’autre fenêtre, ou continuez dans une copie.',
        en: 'This conversation seems to be open elsewhere: close the other window, or go on in a copy.',
      },
      [NEEDS_COPY],
    );
  }
  const since = `${by.since.slice(0, 10)} ${by.since.slice(11, 16)} UTC`;
  return refuse(
    'tool_failed',
    {
      fr: `Cette conversation est ouverte dans une autre fenêtre (processus ${by.pid} de « ${by.host} », depuis le ${since}). Fermez-la là-bas, ou continuez dans une copie.`,
      en: `This conversation is open in another window (process ${by.pid} of “${by.host}”, since ${since}). Close it there, or go on in a copy.`,
    },
    [NEEDS_COPY],
  );
}

export function refuseClosedSession(): Refusal {
  return refuse('tool_failed', {
    fr: 'La conversation est fermée : rien ne peut plus y être écrit. Rouvrez-la avec /resume.',
    en: 'The conversation is closed: nothing more can be written to it. Open it again with /resume.',
  });
}

/** An entry that could not be read back as it is: a fault of ours, caught before it is written. */
export function refuseEntry(fault: string): Refusal {
  return refuse('tool_failed', {
    fr: `Cet élément de la conversation ne peut pas être enregistré (${fault}). La conversation continue sans lui ; signalez l’erreur.`,
    en: `This part of the conversation cannot be saved (${fault}). The conversation goes on without it; report the error.`,
  });
}

const NONE_YET = {
  fr: 'Aucune conversation n’est encore gardée. Commencez-en une : fidelio chat.',
  en: 'No conversation is kept yet. Start one: fidelio chat.',
};
