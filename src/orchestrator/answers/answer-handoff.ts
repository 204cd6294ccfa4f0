import type { Bilingual, Lang } from '../../domain/bilingual.ts';
import { type Facts, factDefinitions, isFactName } from '../../domain/facts.ts';
import type { Request } from '../../domain/reading.ts';
import type { HandoffAnswer } from '../../domain/turn.ts';
import { industries } from '../../knowledge/industries.ts';
import { handoverParts, neighbouringDomains } from '../../knowledge/neighbouring-domains.ts';
import { fillReferences } from '../../language/fill-references.ts';
import { refer } from '../figure-id.ts';
import type { Answer } from './answer.ts';
import type { AnswerContext } from './answer-context.ts';

const GOALS: Readonly<Record<string, Bilingual>> = {
  retention: { fr: 'garder plus de clients', en: 'keep more customers' },
  ltv: { fr: 'augmenter la valeur de chaque client', en: 'raise the value of each customer' },
  ambassadors: { fr: 'être davantage recommandé', en: 'be recommended more' },
  cost: { fr: 'retenir à moindre coût', en: 'retain at a lower cost' },
};

const TO_FILL: Readonly<Record<string, Bilingual>> = {
  goal: {
    fr: 'à préciser : ce que ce travail doit changer chez les clients, et l’indicateur qui le montrera',
    en: 'to be filled in: what this work should change for customers, and the metric that will show it',
  },
  audience: {
    fr: 'à préciser : quels clients, combien, et ceux à laisser de côté (sans consentement, déjà sollicités)',
    en: 'to be filled in: which customers, how many, and whom to leave out (no consent, contacted recently)',
  },
  figures: {
    fr: 'à joindre : le niveau actuel et la référence ; `fidelio report FILE` les donne',
    en: 'to be attached: the current level and the benchmark; `fidelio report FILE` gives them',
  },
  constraints: {
    fr: 'consentement d’abord, pression limitée sur tous les canaux, groupe témoin ; budget à préciser',
    en: 'consent first, capped pressure across channels, a control group; budget to be filled in',
  },
  deadline: { fr: 'à préciser', en: 'to be filled in' },
};

/** Work of a neighbouring domain: whose it is, and the brief it needs, filled with what was said. No pretended expertise. */
export function answerHandoff(
  { domain, owner }: Extract<Request, { kind: 'handoff' }>,
  { ledger, lang, facts }: AnswerContext,
): Answer {
  const neighbour = neighbouringDomains.find(({ id }) => id === domain);
  const who = neighbour?.name[lang] ?? owner ?? { fr: 'l’équipe concernée', en: 'the team in charge' }[lang];
  const known: Readonly<Record<string, string | null>> = {
    goal: goalOf(facts, lang),
    audience: audienceOf(facts, lang),
    figures: figuresOf(ledger.has, facts, lang),
    constraints: constraintsOf(ledger.has, facts, lang),
  };
  const parts = handoverParts.map(({ id, name }) => ({
    id,
    name: name[lang],
    text: known[id] ?? TO_FILL[id]?.[lang] ?? '–',
  }));
  const opening = {
    fr: `Je ne fais pas ce travail moi-même : il revient à ${neighbour === undefined ? who : `« ${who} » (${neighbour.owns.fr})`}.`,
    en: `I do not do this work myself: it belongs to ${neighbour === undefined ? who : `“${who}” (${neighbour.owns.en})`}.`,
  };
  const invite = {
    fr: 'Voici le brief à transmettre ; dites-moi ce qui manque et je le complète.',
    en: 'Here is the brief to pass on; tell me what is missing and I will complete it.',
  };
  const currency = typeof facts.currency?.value === 'string' ? facts.currency.value : null;
  const brief: HandoffAnswer['brief'] = parts.map((part) => ({
    ...part,
    text: fillReferences(part.text, ledger.figures(), lang, currency),
  }));
  const lines = parts.map(({ name, text }) => ({ fr: `- ${name} : ${text}`, en: `- ${name}: ${text}` })[lang]);
  return {
    outcome: 'answered',
    lines: [opening[lang], invite[lang], ...lines],
    fields: { handoff: { domain: neighbour?.id ?? null, owner: who, brief } },
  };
}

type Has = (id: string) => boolean;

function goalOf({ goals }: Facts, lang: Lang): string | null {
  const wanted = Array.isArray(goals?.value) ? goals.value.flatMap((goal) => GOALS[goal]?.[lang] ?? []) : [];
  return wanted.length === 0 ? null : wanted.join({ fr: ', puis ', en: ', then ' }[lang]);
}

function audienceOf({ industry }: Facts, lang: Lang): string | null {
  const name = industries.find(({ id }) => id === industry?.value)?.name[lang];
  if (name === undefined) return null;
  return {
    fr: `clients, secteur ${name} ; ${TO_FILL.audience?.fr}`,
    en: `customers, ${name}; ${TO_FILL.audience?.en}`,
  }[lang];
}

/** Only levels the user stated, each with its name. */
function figuresOf(has: Has, facts: Facts, lang: Lang): string | null {
  const stated = Object.keys(facts)
    .filter(isFactName)
    .filter((name) => has(`fact.${name}`) && name !== 'budget' && name !== 'teamSize' && name !== 'employees')
    .map((name) => `${factDefinitions[name][lang]} ${refer(`fact.${name}`)}`);
  return stated.length === 0 ? null : stated.join(', ');
}

function constraintsOf(has: Has, facts: Facts, lang: Lang): string | null {
  const names = (['budget', 'teamSize'] as const).filter((name) => facts[name] !== undefined && has(`fact.${name}`));
  if (names.length === 0) return null;
  const known = names.map((name) => `${factDefinitions[name][lang]} ${refer(`fact.${name}`)}`).join(', ');
  return {
    fr: `${known} ; consentement d’abord, pression limitée sur tous les canaux, groupe témoin`,
    en: `${known}; consent first, capped pressure across channels, a control group`,
  }[lang];
}
