import { z } from 'zod';
import type { Lang } from '../../domain/bilingual.ts';
import { type FactName, type Facts, factDefinitions, isFactName } from '../../domain/facts.ts';
import { wordOf } from '../../knowledge/fact-words.ts';
import { addDays } from '../../language/add-days.ts';
import { formatDay } from '../../language/format-day.ts';
import { formatPeriod } from '../../language/periods/format-period.ts';
import type { Diagnosis } from '../diagnose.ts';
import { refer } from '../figure-id.ts';
import { judgeFact } from '../judge-fact.ts';
import type { Ledger } from '../ledger.ts';
import { writeAlerts } from './write-alerts.ts';
import { writeCurrency } from './write-currency.ts';

/** What a reader has to know beside the conclusion: alerts that fire, words and figures that disagree, defaults taken. */
export function writeCaveats(ledger: Ledger, diagnosis: Diagnosis, lang: Lang): string[] {
  return [
    ...silence(ledger, diagnosis, lang),
    ...writeCurrency(ledger, diagnosis, lang),
    ...firingAlerts(ledger, diagnosis, lang),
    ...disagreements(ledger, diagnosis, lang),
    ...unsupportedComplaints(ledger, diagnosis, lang),
    ...assumptions(diagnosis, lang),
  ];
}

/** A month and a half without any order before the as-of date: either the shop stopped, or the file is older than the date. */
const SILENT_DAYS = 45;

function silence(ledger: Ledger, { asOf }: Diagnosis, lang: Lang): string[] {
  const months = z
    .array(z.object({ month: z.string() }))
    .catch([])
    .parse(ledger.value('sales_by_month', '/months'));
  const last = months.at(-1)?.month;
  if (last === undefined || asOf === null || addDays(`${last}-01`, 31 + SILENT_DAYS) > asOf) return [];
  return [
    {
      fr: `Aucune commande après ${formatPeriod(last, 'fr')}, alors que les chiffres s’arrêtent au ${formatDay(asOf, 'fr')} : ce silence compte comme des départs. Vérifiez la date, ou complétez le fichier.`,
      en: `No order after ${formatPeriod(last, 'en')}, while the figures stop at ${formatDay(asOf, 'en')}: this silence counts as departures. Check the date, or complete the file.`,
    }[lang],
  ];
}

/** An alert is told even in a healthy shop; data too thin to conclude raises none. */
function firingAlerts(ledger: Ledger, { outcome }: Diagnosis, lang: Lang): string[] {
  if (outcome === 'not-enough' || !ledger.has('data_readiness.customers')) return [];
  return writeAlerts(ledger, lang).flatMap(({ label, level, threshold, firing }) => {
    if (!firing || level === null || threshold === null) return [];
    return [
      {
        fr: `Alerte déclenchée – ${label} : ${refer(level)}, pour un seuil de ${refer(threshold)}.`,
        en: `Alert firing – ${label}: ${refer(level)}, against a threshold of ${refer(threshold)}.`,
      }[lang],
    ];
  });
}

/** Where the user's words or figure and the data's differ, both are shown and the data's is used. */
function disagreements(ledger: Ledger, { facts, said: given }: Diagnosis, lang: Lang): string[] {
  const words = Object.keys(facts)
    .filter(isFactName)
    .flatMap((name) => {
      const [said, data] = [given[name]?.value, facts[name]?.value];
      if (facts[name]?.source !== 'data' || typeof said !== 'string' || typeof data !== 'string' || said === data)
        return [];
      return [
        {
          fr: `${labelOf(name, 'fr')} : vous indiquez « ${wordOf(said).fr} », les données montrent « ${wordOf(data).fr} », qui est retenu.`,
          en: `${labelOf(name, 'en')}: you say “${wordOf(said).en}”, the data shows “${wordOf(data).en}”, which is used.`,
        }[lang],
      ];
    });
  return [...words, ...differingFigures(ledger, facts, lang)];
}

function differingFigures(ledger: Ledger, facts: Facts, lang: Lang): string[] {
  return Object.keys(facts)
    .filter(isFactName)
    .flatMap((name) => {
      const [said, data] = [`fact.${name}`, facts[name]?.figure];
      if (data === undefined || !ledger.has(said) || !ledger.has(data) || ledger.number(said) === ledger.number(data))
        return [];
      return [
        {
          fr: `${labelOf(name, 'fr')} : vous indiquez ${refer(said)}, les données donnent ${refer(data)} ; c’est cette valeur qui est retenue.`,
          en: `${labelOf(name, 'en')}: you say ${refer(said)}, the data gives ${refer(data)}; the data is used.`,
        }[lang],
      ];
    });
}

/** What a complaint is about: the figures that would bear it out. */
const BORNE_OUT_BY: Partial<Record<FactName, readonly FactName[]>> = {
  onboardingWeak: ['activationRate', 'trialToPaid', 'timeToValueDays'],
  churnHigh: ['churnMonthly', 'retention90', 'retention12m', 'grr'],
  frequencyLow: ['repeatRate', 'purchaseFrequency'],
  satisfactionLow: ['nps', 'csat', 'healthScore'],
  programmeWeak: ['loyaltySignup', 'activeMembers', 'redemptionRate'],
};

/** A complaint stands as said; figures that are all at their benchmark or better are set beside it. */
function unsupportedComplaints(ledger: Ledger, { facts }: Diagnosis, lang: Lang): string[] {
  return Object.entries(BORNE_OUT_BY).flatMap(([complaint, names]) => {
    if (!isFactName(complaint) || facts[complaint]?.value !== true) return [];
    const known = names.flatMap((name) => {
      const judgement = judgeFact(name, facts[name], facts);
      return judgement === null ? [] : [{ name, worse: judgement.worse }];
    });
    if (known.length === 0 || known.some(({ worse }) => worse)) return [];
    const shown = known.flatMap(({ name }) => {
      const figure = [facts[name]?.figure, `fact.${name}`].find((id) => id !== undefined && ledger.has(id));
      return figure === undefined ? [] : [`${factDefinitions[name][lang]} ${refer(figure)}`];
    });
    if (shown.length === 0) return [];
    return [
      {
        fr: `${labelOf(complaint, 'fr')} : c’est ce que vous dites, et le plan en tient compte ; les chiffres ne le confirment pas (${shown.join(', ')}).`,
        en: `${labelOf(complaint, 'en')}: this is what you say, and the plan follows it; the figures do not bear it out (${shown.join(', ')}).`,
      }[lang],
    ];
  });
}

/** The defaults that stand in for an answer; the industry has its own mention at the top. */
function assumptions({ facts }: Diagnosis, lang: Lang): string[] {
  const assumed = Object.keys(facts)
    .filter(isFactName)
    .filter((name) => name !== 'industry' && facts[name]?.source === 'assumed')
    .map((name) => `${factDefinitions[name][lang]} ${wordOf(String(facts[name]?.value))[lang]}`);
  if (assumed.length === 0) return [];
  return [
    {
      fr: `Supposé, faute d’indication : ${assumed.join(', ')}.`,
      en: `Assumed, for want of an answer: ${assumed.join(', ')}.`,
    }[lang],
  ];
}

function labelOf(name: FactName, lang: Lang): string {
  const label = factDefinitions[name][lang];
  return label.charAt(0).toUpperCase() + label.slice(1);
}
