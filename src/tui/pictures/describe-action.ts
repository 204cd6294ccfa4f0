import type { Action } from '../../domain/action.ts';
import { formatDay } from '../../language/format-day.ts';
import { formatQuantity } from '../../language/format-quantity.ts';
import type { StyledLine } from '../styled-text.ts';
import { countPeople } from './count-people.ts';
import type { PictureOptions } from './picture-options.ts';
import { styled } from './styled.ts';

/** An action as a card: what to do, for whom, what it could bring in a year or what is missing to say so, whose work and by when. */
export function describeAction(action: Action, { lang, currency }: PictureOptions): StyledLine[] {
  const { title, segment, customers, owner, deadline } = action;
  return [
    [styled(title, 'strong')],
    [
      styled(segment),
      ...(customers === null ? [] : [styled('\u00a0· '), styled(countPeople(customers, lang), 'figure')]),
    ],
    gain(action, lang, currency),
    [styled(`${owner}\u00a0· ${formatDay(deadline, lang)}`, 'dim')],
  ];
}

function gain({ impact, impactMissing }: Action, lang: PictureOptions['lang'], currency: string | null): StyledLine {
  if (impact === null) return [styled(impactMissing ?? { fr: 'Gain inconnu', en: 'Gain unknown' }[lang], 'warn')];
  const money = (value: number) => formatQuantity(value, 'moneyEstimate', lang, currency);
  const range = `${money(impact.low)} – ${money(impact.high)}`;
  return [styled(range, 'figure'), styled({ fr: ' par an', en: ' a year' }[lang])];
}
