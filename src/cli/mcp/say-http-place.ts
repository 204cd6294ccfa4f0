import type { Bilingual } from '../../domain/bilingual.ts';
import type { CommandContext } from '../command.ts';

export type HttpPlace = {
  readonly url: string;
  readonly tokenFile: string;
  /** Whether other machines can reach it. */
  readonly exposed: boolean;
};

/** Says where the server answers and where its token is, never the token itself; with `--json`, as the one value of the output. */
export function sayHttpPlace({ url, tokenFile, exposed }: HttpPlace, { json, lang, terminal }: CommandContext): void {
  const lines: Bilingual[] = [
    {
      fr: `Fidelio répond sur ${url} (Ctrl+C pour arrêter).`,
      en: `Fidelio answers at ${url} (Ctrl+C to stop).`,
    },
    {
      fr: `Jeton : le contenu de ${tokenFile}, que vous seul pouvez lire. En-tête à envoyer : Authorization: Bearer <jeton>`,
      en: `Token: the content of ${tokenFile}, which only you can read. Header to send: Authorization: Bearer <token>`,
    },
    ...(exposed ? [EXPOSED] : []),
  ];
  for (const line of lines) terminal.err(`${line[lang]}\n`);
  if (json) terminal.out(`${JSON.stringify({ url, tokenFile })}\n`);
}

const EXPOSED: Bilingual = {
  fr: 'Attention : d’autres machines peuvent joindre cette adresse, et rien n’y est chiffré, ni le jeton ni les chiffres. Mettez devant un proxy qui parle HTTPS, ou revenez à 127.0.0.1.',
  en: 'Warning: other machines can reach this address, and nothing is encrypted on the way, neither the token nor the figures. Put a proxy that speaks HTTPS in front, or go back to 127.0.0.1.',
};
