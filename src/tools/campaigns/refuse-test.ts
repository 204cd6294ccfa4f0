import type { MeasureValues } from '../../domain/measures.ts';
import { type Refusal, refuse } from '../../domain/outcome.ts';
import { formatCount } from '../../language/format-number.ts';
import { safeText } from '../../language/safe-text.ts';

type Tested = MeasureValues['testedCampaign'];

/** Why the loaded campaigns hold no test: no control group that can be told, another name, or nobody followed for long enough. */
export function refuseTest(tested: Tested, asked: string | undefined): Refusal {
  const names = quoteAll(tested.tested);
  if (asked !== undefined && tested.campaign === '' && tested.tested.length > 0)
    return refuse(
      'not_in_data',
      {
        fr: `La campagne demandée n’a pas de groupe témoin, ou ne s’appelle pas ainsi. Campagnes avec un groupe témoin : ${names.fr}.`,
        en: `The campaign asked for has no control group, or has another name. Campaigns with a control group: ${names.en}.`,
      },
      ['campaign'],
    );
  if (tested.campaign === '') {
    const groups = quoteAll(tested.groups);
    const found = tested.groups.length > 0;
    return refuse(
      'not_in_data',
      {
        fr: `Aucune campagne n’a de groupe témoin reconnu${found ? ` ; groupes trouvés : ${groups.fr}. Dites lequel est le témoin avec \`controlGroup\`` : '. Il faut une colonne de groupe où les clients non sollicités sont notés « témoin », « control » ou « holdout »'}.`,
        en: `No campaign has a recognised control group${found ? `; groups found: ${groups.en}. Say which one is the control with \`controlGroup\`` : '. A group column is needed, in which customers held out are marked “control”, “holdout” or “témoin”'}.`,
      },
      ['controlGroup'],
    );
  }
  const pending = { fr: formatCount(tested.pending, 'fr'), en: formatCount(tested.pending, 'en') };
  return refuse(
    'too_short',
    {
      fr: `Le suivi de la campagne n’est pas terminé : ${pending.fr} clients attendent encore la fin du délai \`days\`. Attendez, ou raccourcissez le délai.`,
      en: `The follow-up of the campaign is not over: ${pending.en} customers are still within the window of \`days\`. Wait, or shorten it.`,
    },
    ['days'],
  );
}

function quoteAll(texts: readonly string[]): { fr: string; en: string } {
  const safe = texts.map((text) => safeText(text));
  return { fr: safe.map((text) => `« ${text} »`).join(', '), en: safe.map((text) => `“${text}”`).join(', ') };
}
