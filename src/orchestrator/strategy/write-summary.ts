import type { Bilingual, Lang } from '../../domain/bilingual.ts';
import type { MatchedBranch } from '../../domain/branch.ts';
import { factDefinitions, isFactName } from '../../domain/facts.ts';
import { agentCards } from '../../knowledge/agents.ts';
import { decisionTree } from '../../knowledge/decision-tree.ts';
import { formatDay } from '../../language/format-day.ts';
import { coversAYear } from '../covers-a-year.ts';
import type { Diagnosis } from '../diagnose.ts';
import { refer } from '../figure-id.ts';
import { findFindings } from '../find-findings.ts';
import type { Ledger } from '../ledger.ts';
import { writeCauseLines } from './write-causes.ts';
import { writeCaveats } from './write-caveats.ts';

/** The first lines of the document: what was found, who takes it, what stands against it. */
export function writeSummary(ledger: Ledger, diagnosis: Diagnosis, lang: Lang): string[] {
  return [
    ...dataLine(ledger, lang),
    ...outcomeLines(ledger, diagnosis, lang),
    ...writeCauseLines(diagnosis.causes, diagnosis.causeTests, lang),
    ...writeCaveats(ledger, diagnosis, lang),
  ];
}

function dataLine(ledger: Ledger, lang: Lang): string[] {
  const parts = DATA_PARTS.filter(
    ({ figure }) => ledger.has(figure) && ledger.number(figure) !== 0 && (figure !== YEARLY || coversAYear(ledger)),
  );
  const shown = parts.map(
    ({ figure, fr, en }) => ({ fr: `${fr}\u00a0: ${refer(figure)}`, en: `${en}: ${refer(figure)}` })[lang],
  );
  if (shown.length === 0) return [];
  return [
    {
      fr: `Base étudiée – ${shown.join('\u202f; ')}.`,
      en: `Base studied – ${shown.join('; ')}.`,
    }[lang],
  ];
}

const YEARLY = 'historic_value.12m.revenue';

/** What the document rests on; the last twelve months are told only when there are twelve. */
const DATA_PARTS = [
  { figure: 'data_readiness.customers', fr: 'clients', en: 'customers' },
  { figure: 'data_readiness.orders', fr: 'commandes', en: 'orders' },
  { figure: 'satisfaction.npsResponses', fr: 'réponses à l’enquête', en: 'survey responses' },
  { figure: 'sales_by_month.total.revenue', fr: 'ventes', en: 'sales' },
  { figure: 'sales_by_month.total.aov', fr: 'panier moyen', en: 'average basket' },
  { figure: YEARLY, fr: 'ventes des douze derniers mois', en: 'sales of the last twelve months' },
] as const;

function outcomeLines(ledger: Ledger, diagnosis: Diagnosis, lang: Lang): string[] {
  const [primary] = diagnosis.route.branches;
  switch (diagnosis.outcome) {
    case 'healthy':
      return [
        healthLine(ledger, diagnosis)[lang],
        {
          fr: 'Continuez à suivre chaque mois la rétention à 90 jours, l’attrition et le panier moyen ; les seuils d’alerte sont en partie 5.',
          en: 'Keep tracking 90-day retention, churn and the average basket every month; the alert thresholds are in part 5.',
        }[lang],
      ];
    case 'not-enough':
      return notEnough(ledger, lang);
    case 'audit':
      return [
        {
          fr: 'Votre clientèle n’est pas encore connue : l’audit ci-dessous dit quoi réunir, et ce que chaque donnée permettra.',
          en: 'Nothing is known of your customers yet: the audit below says what to gather, and what each item will unlock.',
        }[lang],
      ];
    default:
      if (primary === undefined) return [];
      return [
        problemLine(diagnosis, primary, lang),
        ...evidenceLines(ledger, diagnosis, primary, lang),
        leadLine(diagnosis, lang),
      ];
  }
}

function problemLine(diagnosis: Diagnosis, primary: Diagnosis['route']['branches'][number], lang: Lang): string {
  const focus = decisionTree.find(({ id }) => id === primary.id)?.focus[lang] ?? '';
  const others = diagnosis.route.branches.slice(1).map(({ name }) => name.toLocaleLowerCase(lang));
  const also = {
    fr: others.length === 0 ? '' : ` À traiter ensuite : ${others.join(', ')}.`,
    en: others.length === 0 ? '' : ` To address next: ${others.join(', ')}.`,
  };
  return {
    fr: `Priorité : ${primary.name.toLocaleLowerCase('fr')}. L’effort porte sur ${focus}.${also.fr}`,
    en: `Priority: ${primary.name.toLocaleLowerCase('en')}. Focus: ${focus}.${also.en}`,
  }[lang];
}

/** What proves the first subject: a figure beside its benchmark, or a value before and after. */
function evidenceLines(ledger: Ledger, { facts }: Diagnosis, { evidence }: MatchedBranch, lang: Lang): string[] {
  return evidence.filter(isFactName).flatMap((name) => {
    const { metric, [lang]: label } = factDefinitions[name];
    const figure = [facts[name]?.figure, `fact.${name}`].find((id) => id !== undefined && ledger.has(id));
    const benchmark = `benchmark.${metric}.value`;
    if (figure !== undefined && ledger.has(benchmark)) {
      return [
        {
          fr: `${capitalise(label)} : ${refer(figure)}, pour une référence de ${refer(benchmark)}.`,
          en: `${capitalise(label)}: ${refer(figure)}, against a benchmark of ${refer(benchmark)}.`,
        }[lang],
      ];
    }
    const trend = facts[name]?.figure;
    if (trend === undefined || !ledger.has(`${trend}.previous`)) return [];
    const [before, after, change] = ['previous', 'recent', 'change'].map((part) => refer(`${trend}.${part}`));
    return [
      {
        fr: `${TRENDS[trend]?.fr ?? label} : de ${before} à ${after} (${change}).`,
        en: `${TRENDS[trend]?.en ?? label}: from ${before} to ${after} (${change}).`,
      }[lang],
    ];
  });
}

const TRENDS: Readonly<Record<string, Bilingual>> = {
  'sales_by_month.trends.aov': { fr: 'Panier moyen', en: 'Average basket' },
  'sales_by_month.trends.revenuePerCustomer': {
    fr: 'Chiffre d’affaires par client actif',
    en: 'Revenue per active customer',
  },
};

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function leadLine({ route }: Diagnosis, lang: Lang): string {
  const names = route.agents.map((agent) => agentCards.find(({ id }) => id === agent)?.name[lang] ?? agent);
  const [lead = '', ...others] = names;
  if (others.length === 0) return { fr: `Spécialiste : ${lead}.`, en: `Specialist: ${lead}.` }[lang];
  return {
    fr: `Spécialistes : ${lead} (pilote), ${others.join(', ')}.`,
    en: `Specialists: ${lead} (lead), ${others.join(', ')}.`,
  }[lang];
}

/** Good health is never said without what stands against it. */
function healthLine(ledger: Ledger, diagnosis: Diagnosis): Bilingual {
  if (diagnosis.escalations.length > 0) {
    return {
      fr: 'L’urgence signalée passe avant tout. Hormis elle, aucun indicateur mesuré n’est moins bon que sa référence, et aucune campagne de rattrapage n’est proposée.',
      en: 'The urgent situation comes before everything else. Apart from it, no measured indicator is worse than its benchmark, and no rescue campaign is proposed.',
    };
  }
  if (findFindings(ledger, diagnosis, 'en').some(({ id }) => id === 'ltv_cac' || id === 'cac_payback')) {
    return {
      fr: 'Votre clientèle est en bonne santé, à une réserve près : le coût d’acquisition est trop lourd (partie 2). Aucune campagne de rattrapage n’est proposée.',
      en: 'Your customer base is healthy, with one reservation: acquisition costs too much (part 2). No rescue campaign is proposed.',
    };
  }
  return {
    fr: 'Votre clientèle est en bonne santé : aucun indicateur mesuré n’est moins bon que sa référence, et aucune campagne de rattrapage n’est proposée.',
    en: 'Your customer base is healthy: no measured indicator is worse than its benchmark, and no rescue campaign is proposed.',
  };
}

/** Too little data, no benchmark for data that is there, or words that no figure completes: three different reasons. */
function notEnough(ledger: Ledger, lang: Lang): string[] {
  const enough = ledger.value('data_readiness', '/enough');
  if (enough === undefined) {
    return [
      {
        fr: 'Ce que vous indiquez ne suffit pas encore pour conclure : l’étape 0 du plan dit quelles données réunir.',
        en: 'What you have given does not allow a conclusion yet: step 0 of the plan says which data to gather.',
      }[lang],
    ];
  }
  if (enough === true) {
    return [
      {
        fr: 'L’historique est assez long, mais moins de deux indicateurs ont une référence dans ce secteur : ils sont donnés sans jugement.',
        en: 'The history is long enough, but fewer than two indicators have a benchmark in this industry: they are shown without a judgement.',
      }[lang],
    ];
  }
  const from = ledger.value('data_readiness', '/enoughFrom');
  const customers = ledger.value('data_readiness', '/customersMissing');
  const lines = [
    {
      fr: 'Ces données ne permettent pas encore de conclure : ce qui est mesurable figure ci-dessous, le reste attendra.',
      en: 'This data does not allow a conclusion yet: what can be measured is below, the rest will have to wait.',
    }[lang],
  ];
  if (typeof from === 'string') {
    lines.push(
      {
        fr: `L’historique suffira à partir du ${formatDay(from, 'fr')}.`,
        en: `The history will be long enough from ${formatDay(from, 'en')}.`,
      }[lang],
    );
  }
  if (typeof customers === 'number' && customers > 0) {
    const id = ledger.take({
      id: 'data_readiness.customersMissing',
      call: 'data_readiness',
      path: '/customersMissing',
      unit: 'count',
      label: { fr: 'Clients manquants', en: 'Customers missing' }[lang],
    });
    if (id !== null)
      lines.push(
        {
          fr: `Clients encore nécessaires pour un taux fiable : ${refer(id)}.`,
          en: `Customers still needed for a reliable rate: ${refer(id)}.`,
        }[lang],
      );
  }
  return lines;
}
