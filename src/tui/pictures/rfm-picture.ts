import type { Bilingual } from '../../domain/bilingual.ts';
import type { StyledLine } from '../styled-text.ts';
import { wrapStyled } from '../wrap-styled.ts';
import { countPeople } from './count-people.ts';
import { NARROW, type PictureOptions } from './picture-options.ts';
import { styled } from './styled.ts';

const EMPTY: Bilingual = {
  fr: 'Aucun client à classer : il faut au moins une commande avec un montant.',
  en: 'No customer to sort: it takes one order with an amount at least.',
};
const ALONE: Bilingual = {
  fr: 'Un seul client : la grille se lit à partir de quelques dizaines.',
  en: 'A single customer: the grid reads well from a few dozen on.',
};

/** A grid of customers under its title, then what it says in words; those alone under 60 columns. */
export function rfmPicture(
  title: Bilingual,
  customers: number,
  { grid, words }: { grid: () => StyledLine[]; words: () => StyledLine[] },
  { lang, columns }: PictureOptions,
): StyledLine[] {
  if (customers === 0) return wrapStyled([[styled(EMPTY[lang])]], columns);
  const head = [styled(title[lang], 'strong'), styled(` (${countPeople(customers, lang)})`)];
  const drawn = columns < NARROW ? [] : [...grid(), []];
  const alone = customers === 1 ? [[styled(ALONE[lang], 'dim')]] : [];
  return wrapStyled([head, ...drawn, ...words(), ...alone], columns);
}
