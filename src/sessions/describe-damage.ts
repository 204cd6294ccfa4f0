import type { Bilingual } from '../domain/bilingual.ts';
import type { SessionRead } from './read-session.ts';

/** What to tell of a session that cannot be read in full; null when it can, or when only an entry cut short by a crash is missing. */
export function describeDamage({
  end,
  lines,
  unknown,
}: Pick<SessionRead, 'end' | 'lines' | 'unknown'>): Bilingual | null {
  if (end === 'damaged') {
    return {
      fr: `Le fichier de cette conversation est abîmé à la ligne ${lines + 1}. Ce qui précède est repris ; la suite est gardée à côté, dans un fichier « .damaged ».`,
      en: `The file of this conversation is damaged at line ${lines + 1}. What comes before is taken up; the rest is kept beside it, in a “.damaged” file.`,
    };
  }
  if (unknown === 0) return null;
  return {
    fr: `Cette conversation contient ${unknown} élément(s) d’une version plus récente de Fidelio, laissé(s) de côté. Mettez Fidelio à jour pour les relire.`,
    en: `This conversation holds ${unknown} item(s) of a later version of Fidelio, left aside. Update Fidelio to read them.`,
  };
}
