import type { Bilingual } from '../../domain/bilingual.ts';
import type { ModelFault } from './model-fault.ts';
import { waitWords } from './wait-words.ts';

/** What happened, seen from the host, and what to do about it. */
type FaultWords = { readonly fr: string; readonly en: string; readonly todo: Bilingual };

const CHECK_ADDRESS: Bilingual = {
  fr: 'Vérifiez OPENAI_BASE_URL : elle finit souvent par /v1.',
  en: 'Check OPENAI_BASE_URL: it often ends in /v1.',
};
const CHECK_KEY: Bilingual = { fr: 'Vérifiez OPENAI_API_KEY.', en: 'Check OPENAI_API_KEY.' };
const LATER: Bilingual = {
  fr: 'Réessayez plus tard ; fidelio doctor dit ce que le serveur sait faire.',
  en: 'Try again later; fidelio doctor says what the server can do.',
};
const OTHER_MODEL: Bilingual = {
  fr: 'Si cela revient, essayez un autre modèle (FIDELIO_MODEL).',
  en: 'If it comes back, try another model (FIDELIO_MODEL).',
};

const WORDS: Readonly<Record<ModelFault, FaultWords>> = {
  unreachable: {
    fr: 'n’est pas joignable',
    en: 'cannot be reached',
    todo: {
      fr: 'Vérifiez que le serveur tourne, le réseau et OPENAI_BASE_URL.',
      en: 'Check that the server runs, the network and OPENAI_BASE_URL.',
    },
  },
  no_answer: { fr: 'n’a pas commencé à répondre à temps', en: 'did not begin to answer in time', todo: LATER },
  stalled: { fr: 's’est arrêté au milieu de sa réponse', en: 'stopped in the middle of its answer', todo: LATER },
  too_slow: { fr: 'n’a pas fini sa réponse à temps', en: 'did not finish its answer in time', todo: LATER },
  cut: { fr: 'a coupé la connexion avant la fin', en: 'closed the connection before the end', todo: LATER },
  bad_key: {
    fr: 'attend une clé, mais celle-ci contient des caractères impossibles à envoyer',
    en: 'expects a key, but this one holds characters that cannot be sent',
    todo: {
      fr: 'Recopiez OPENAI_API_KEY sans espace ni retour à la ligne.',
      en: 'Copy OPENAI_API_KEY again without spaces or line breaks.',
    },
  },
  unauthorised: { fr: 'refuse la clé', en: 'refuses the key', todo: CHECK_KEY },
  forbidden: { fr: 'refuse l’accès à ce modèle', en: 'refuses access to this model', todo: CHECK_KEY },
  not_found: {
    fr: 'ne connaît pas ce modèle ou cette adresse',
    en: 'does not know this model or this address',
    todo: {
      fr: 'Vérifiez FIDELIO_MODEL et OPENAI_BASE_URL.',
      en: 'Check FIDELIO_MODEL and OPENAI_BASE_URL.',
    },
  },
  bad_request: { fr: 'refuse la demande', en: 'refuses the request', todo: OTHER_MODEL },
  unsupported: {
    fr: 'ne sait pas faire tout ce qui lui est demandé',
    en: 'cannot do all that it is asked for',
    todo: OTHER_MODEL,
  },
  out_of_credit: {
    fr: 'dit que le crédit du compte est épuisé',
    en: 'says that the account is out of credit',
    todo: { fr: 'Rechargez le compte ou changez de modèle.', en: 'Top up the account or change models.' },
  },
  rate_limited: { fr: 'reçoit trop de demandes', en: 'receives too many requests', todo: LATER },
  server_error: { fr: 'est en panne', en: 'is out of order', todo: LATER },
  redirected: {
    fr: 'renvoie vers une autre adresse, qui n’est pas suivie',
    en: 'points to another address, which is not followed',
    todo: CHECK_ADDRESS,
  },
  html_page: { fr: 'répond par une page web', en: 'answers with a web page', todo: CHECK_ADDRESS },
  malformed: {
    fr: 'répond sous une forme qui n’est pas celle de l’API d’OpenAI',
    en: 'answers in a form that is not the OpenAI API’s',
    todo: CHECK_ADDRESS,
  },
  bad_bytes: { fr: 'envoie un texte illisible', en: 'sends a text that cannot be read', todo: OTHER_MODEL },
  error_body: { fr: 'répond par une erreur', en: 'answers with an error', todo: LATER },
  no_choices: { fr: 'répond sans aucune proposition', en: 'answers without any choice', todo: OTHER_MODEL },
  no_finish: { fr: 'n’a pas terminé sa réponse', en: 'did not finish its answer', todo: LATER },
  empty: { fr: 'donne une réponse vide', en: 'gives an empty answer', todo: OTHER_MODEL },
  too_long: { fr: 'donne une réponse trop longue', en: 'gives too long an answer', todo: OTHER_MODEL },
  length: {
    fr: 'a atteint sa longueur maximale avant d’avoir fini',
    en: 'reached its length limit before it had finished',
    todo: {
      fr: 'Donnez au modèle un contexte plus grand ou une réponse plus longue.',
      en: 'Give the model a larger context or a longer answer.',
    },
  },
  filtered: {
    fr: 'a bloqué la réponse par son filtre de contenu',
    en: 'blocked the answer with its content filter',
    todo: { fr: 'Reformulez la demande.', en: 'Put the request another way.' },
  },
  declined: {
    fr: 'refuse de répondre à cette demande',
    en: 'declines to answer this request',
    todo: { fr: 'Reformulez la demande.', en: 'Put the request another way.' },
  },
  unknown_tool: {
    fr: 'demande un outil qui ne lui a pas été proposé',
    en: 'asks for a tool it was not offered',
    todo: OTHER_MODEL,
  },
  circuit_open: {
    fr: 'a échoué plusieurs fois de suite : il n’est plus sollicité pour l’instant',
    en: 'failed several times in a row: it is not asked for now',
    todo: LATER,
  },
};

/** A fault as a sentence and what to do. `wait` in milliseconds: when to come back, if known. */
export function faultMessage(fault: ModelFault, host: string, wait: number | null): Bilingual {
  const { fr, en, todo } = WORDS[fault];
  const until = wait === null ? null : waitWords(wait);
  return {
    fr: `Le modèle (${host}) ${fr}. ${until === null ? todo.fr : `Réessayez dans ${until.fr}.`}`,
    en: `The model (${host}) ${en}. ${until === null ? todo.en : `Try again in ${until.en}.`}`,
  };
}
