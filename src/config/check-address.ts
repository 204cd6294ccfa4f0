import { answer, type Outcome, type Refusal, refuse } from '../domain/outcome.ts';
import { isLoopback } from './is-loopback.ts';

/** Where an address was written, such as OPENAI_BASE_URL, and the setting that lets it go without encryption. */
export type AddressPlace = { readonly where: string; readonly allow: string; readonly allowHttp: boolean };

/**
 * An address to send requests to, without its final slash. Refuses anything but http and https, credentials, parameters,
 * and http to another machine unless allowed. Never repeats the address: it may hold a password.
 */
export function checkAddress(text: string, { where, allow, allowHttp }: AddressPlace): Outcome<string> {
  const url = URL.parse(text.trim());
  if (url === null || !['http:', 'https:'].includes(url.protocol) || url.hostname === '') {
    return fault({
      fr: `${where} n’est pas une adresse lisible. Forme attendue : https://hote/v1.`,
      en: `${where} is not a readable address. Expected: https://host/v1.`,
    });
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    return fault({
      fr: `${where} contient un identifiant, un mot de passe ou des paramètres. Ne gardez que https://hote/chemin ; la clé va dans sa propre variable.`,
      en: `${where} holds a user name, a password or parameters. Keep only https://host/path; the key goes in its own variable.`,
    });
  }
  if (url.protocol === 'http:' && !isLoopback(url) && !allowHttp) {
    const setting = `"${allow}": true`;
    return fault({
      fr: `${where} est en http:// vers une autre machine (${url.host}) : la clé et les messages passeraient en clair. Prenez https://, ou mettez ${setting} dans fidelio.config.json si ce réseau est le vôtre.`,
      en: `${where} is http:// to another machine (${url.host}): the key and the messages would travel in the clear. Use https://, or set ${setting} in fidelio.config.json if that network is yours.`,
    });
  }
  return answer(`${url.origin}${url.pathname.replace(/\/+$/, '')}`);
}

function fault(message: Refusal['message']): Refusal {
  return refuse('bad_argument', message);
}
