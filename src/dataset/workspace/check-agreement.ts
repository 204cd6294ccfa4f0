import type { Bilingual } from '../../domain/bilingual.ts';
import { answer, type Outcome, refuse } from '../../domain/outcome.ts';
import { quoteFound } from '../input/quote-found.ts';
import type { ImportRecord } from './manifest.ts';

type Agreement = Pick<ImportRecord, 'kind' | 'file' | 'conventions' | 'currency' | 'hasAmount'>;

/**
 * Refuses a file that cannot be counted together with those of its kind already there: other conventions, amounts on
 * one side only, or another currency that its rows do not name. Gives the notes to make of it.
 */
export function checkAgreement(
  imports: readonly ImportRecord[],
  file: Agreement,
  rowsNameCurrency: boolean,
): Outcome<Bilingual[]> {
  const name = quoteFound(file.file);
  const others = imports.filter(({ kind }) => kind === file.kind);
  for (const other of others) {
    for (const [convention, value] of Object.entries(file.conventions)) {
      const theirs = other.conventions[convention];
      if (theirs !== undefined && theirs !== value) {
        return refuse(
          'bad_argument',
          {
            fr: `«\u00a0${name}\u00a0» est lu avec ${convention}\u00a0=\u00a0${quoteFound(value)}, les fichiers déjà importés avec ${convention}\u00a0=\u00a0${quoteFound(theirs)}\u00a0: leurs chiffres ne s’ajoutent pas. Reprenez la même convention, ou retirez d’abord l’import ${other.id}.`,
            en: `“${name}” is read with ${convention} = ${quoteFound(value)}, the files already imported with ${convention} = ${quoteFound(theirs)}: their figures do not add up. Use the same convention, or remove import ${other.id} first.`,
          },
          [convention],
        );
      }
    }
    if (file.hasAmount !== null && other.hasAmount !== null && file.hasAmount !== other.hasAmount) {
      return refuse(
        'bad_argument',
        {
          fr: `Les montants manquent d’un côté\u00a0: «\u00a0${name}\u00a0» ${file.hasAmount ? 'en a, mais pas' : 'n’en a pas, contrairement à'} «\u00a0${quoteFound(other.file)}\u00a0». Le chiffre d’affaires serait faux. Indiquez la colonne avec --map amount=COLONNE, ou importez dans un autre espace de travail.`,
          en: `Amounts are missing on one side: “${name}” has ${file.hasAmount ? 'some, but not' : 'none, unlike'} “${quoteFound(other.file)}”. Revenue would be wrong. Name the column with --map amount=COLUMN, or import into another workspace.`,
        },
        ['amount'],
      );
    }
    const isForeign = file.currency !== null && other.currency !== null && file.currency !== other.currency;
    if (isForeign && !rowsNameCurrency) {
      return refuse(
        'bad_argument',
        {
          fr: `«\u00a0${name}\u00a0» est en ${file.currency}, les fichiers déjà importés en ${other.currency}\u00a0: des devises ne s’additionnent pas. Importez-le dans un autre espace de travail (--workspace), ou convertissez avec --rates.`,
          en: `“${name}” is in ${file.currency}, the files already imported in ${other.currency}: currencies are not added. Import it into another workspace (--workspace), or convert with --rates.`,
        },
        ['currency'],
      );
    }
  }
  const currencies = [...new Set(others.flatMap(({ currency }) => currency ?? []))];
  const [known] = currencies;
  if (known === undefined) return answer([]);
  if (file.currency === null && rowsNameCurrency) {
    return answer([
      {
        fr: `«\u00a0${name}\u00a0» mêle plusieurs devises, les autres fichiers sont en ${currencies.join(', ')}\u00a0: des devises ne s’additionnent pas.`,
        en: `“${name}” mixes several currencies, the other files are in ${currencies.join(', ')}: currencies are not added.`,
      },
    ]);
  }
  if (file.currency === null) {
    return answer([
      {
        fr: `«\u00a0${name}\u00a0» ne dit pas sa devise\u00a0; les autres fichiers sont en ${currencies.join(', ')}.`,
        en: `“${name}” does not state its currency; the other files are in ${currencies.join(', ')}.`,
      },
    ]);
  }
  if (currencies.includes(file.currency)) return answer([]);
  return answer([
    {
      fr: `«\u00a0${name}\u00a0» est en ${file.currency}, les autres fichiers en ${currencies.join(', ')}\u00a0: ces montants ne s’additionnent pas.`,
      en: `“${name}” is in ${file.currency}, the other files in ${currencies.join(', ')}: these amounts are not added.`,
    },
  ]);
}
