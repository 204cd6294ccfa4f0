import type { Bilingual } from '../../domain/bilingual.ts';
import type { FaultKind } from './prose-fault.ts';

type Sayer = (words: string, figure: string) => Bilingual;

/** What is wrong, and what to write instead: for the model that is asked once more. `figure` is the reference and its label. */
export const faultMessages: Readonly<Record<FaultKind, Sayer>> = {
  digit: (words) => ({
    fr: `« ${words} » est un nombre écrit à la main : mettez à sa place la référence d’un chiffre de la liste, ou dites la phrase sans nombre.`,
    en: `“${words}” is a number written by hand: put the reference of a listed figure in its place, or say it without a number.`,
  }),
  'number-word': (words) => ({
    fr: `« ${words} » dit un nombre en lettres : mettez à sa place la référence d’un chiffre de la liste, ou dites la phrase sans nombre.`,
    en: `“${words}” says a number in words: put the reference of a listed figure in its place, or say it without a number.`,
  }),
  'unknown-figure': (words) => ({
    fr: `« ${words} » n’est la référence d’aucun chiffre de la liste : recopiez une référence telle quelle, ou retirez-la.`,
    en: `“${words}” refers to no listed figure: copy a reference exactly as it is, or take it out.`,
  }),
  label: (words, figure) => ({
    fr: `« ${words} » : ${figure}. La phrase parle d’autre chose : nommez ce chiffre pour ce qu’il est, ou prenez la bonne référence.`,
    en: `“${words}”: ${figure}. The sentence speaks of something else: name this figure for what it is, or take the right reference.`,
  }),
  unit: (words, figure) => ({
    fr: `« ${words} » ne va pas avec ${figure}. La référence écrit déjà son unité : retirez ce mot, ou prenez la bonne référence.`,
    en: `“${words}” does not go with ${figure}. The reference already writes its unit: take that word out, or take the right reference.`,
  }),
  period: (words, figure) => ({
    fr: `« ${words} » n’est pas la période de ${figure}. Dites la sienne, ou prenez la bonne référence.`,
    en: `“${words}” is not the period of ${figure}. Say its own, or take the right reference.`,
  }),
  segment: (words, figure) => ({
    fr: `« ${words} » : ${figure} ne porte pas sur ces clients-là. Nommez son segment, ou prenez la bonne référence.`,
    en: `“${words}”: ${figure} is not about those customers. Name its segment, or take the right reference.`,
  }),
  sign: (words, figure) => ({
    fr: `« ${words} » contredit ${figure}. Dites le sens que donne le chiffre, ou retirez ce mot.`,
    en: `“${words}” contradicts ${figure}. Say the direction the figure gives, or take that word out.`,
  }),
  link: (words) => ({
    fr: `« ${words} » est un lien ou une adresse : retirez-le.`,
    en: `“${words}” is a link or an address: take it out.`,
  }),
  markup: (words) => ({
    fr: `« ${words} » est une mise en forme : écrivez des phrases simples, sans titre, tableau, code ni balise.`,
    en: `“${words}” is formatting: write plain sentences, without headings, tables, code or tags.`,
  }),
  control: (words) => ({
    fr: `« ${words} » cache des caractères invisibles ou d’une autre écriture : récrivez ces mots.`,
    en: `“${words}” hides invisible characters or those of another script: write these words again.`,
  }),
  length: (words) => ({
    fr: `« ${words}… » est une phrase trop longue : coupez-la en phrases simples.`,
    en: `“${words}…” is too long a sentence: cut it into plain ones.`,
  }),
  prompt: (words) => ({
    fr: `« ${words} » parle de vous ou de vos consignes : ne parlez que du commerce et de ses clients.`,
    en: `“${words}” speaks of yourself or of your instructions: speak only of the business and its customers.`,
  }),
};
