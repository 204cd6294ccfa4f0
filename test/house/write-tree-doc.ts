import type { Bilingual, Lang } from '../../src/domain/bilingual.ts';
import type { Condition } from '../../src/domain/condition.ts';
import { type FactName, factDefinitions } from '../../src/domain/facts.ts';
import { agentCards } from '../../src/knowledge/agents.ts';
import { audit } from '../../src/knowledge/audit-branch.ts';
import { benchmarks } from '../../src/knowledge/benchmarks.ts';
import { decisionTree, type TreeBranch } from '../../src/knowledge/decision-tree.ts';
import { escalationRules } from '../../src/knowledge/escalation-rules.ts';
import { wordOf } from '../../src/knowledge/fact-words.ts';
import { generalThresholds } from '../../src/knowledge/general-thresholds.ts';
import { questions } from '../../src/knowledge/questions.ts';
import { formatQuantity } from '../../src/language/format-quantity.ts';
import { factsOf } from '../../src/orchestrator/evaluate-condition.ts';

const TEXTS = {
  title: { fr: 'L’arbre de décision', en: 'The decision tree' },
  intro: {
    fr: [
      'Le lecteur tire des faits d’un message et des données\u202f; l’arbre, lui, est du code qui décide toujours de la même façon. Chaque branche dont la condition est remplie est retenue avec ses preuves\u00a0: elles ne s’excluent pas.',
      '',
      '- Les problèmes passent avant les objectifs.',
      '- Entre problèmes\u00a0: d’abord ce que la personne a dit, puis la gravité (mauvais avant moyen\u202f; sans référence, c’est mauvais), puis l’ordre de cette page.',
      '- Les objectifs gardent l’ordre où ils ont été dits.',
      '- La première branche est la principale, et son premier spécialiste mène. Les autres suivent, dans l’ordre, une fois chacun.',
    ],
    en: [
      'The reader takes facts from a message and from data; the tree is code, and always decides the same way. Every branch whose condition holds is kept with its evidence: they do not exclude each other.',
      '',
      '- Problems come before goals.',
      '- Among problems: what the person said first, then severity (bad before average; without a benchmark it counts as bad), then the order of this page.',
      '- Goals keep the order they were said in.',
      '- The first branch is the primary one, and its first specialist leads. The others follow, in order, once each.',
    ],
  },
  branches: { fr: 'Les branches', en: 'The branches' },
  head: {
    fr: '| branche | nom | spécialistes, le premier mène | sujet |',
    en: '| branch | name | specialists, the first leads | focus |',
  },
  when: { fr: 'Retenue quand', en: 'Matches when' },
  looks: { fr: 'Preuves possibles', en: 'Possible evidence' },
  extension: {
    fr: 'Cette branche prolonge le cadre de référence.',
    en: 'This branch extends the reference framework.',
  },
  auditWhen: {
    fr: 'Ce qui reste quand un diagnostic ou un objectif est demandé, qu’aucune branche n’est retenue et que ni données ni chiffre utile ne sont connus. Quand une branche est retenue sur des mots et que la personne dit ne pas avoir de données, l’audit l’accompagne sans la remplacer.',
    en: 'What remains when a diagnosis or a goal is wanted, no branch matches, and neither data nor a useful figure is known. When a branch matches on words and the person says that they have no data, the audit goes with it and never replaces it.',
  },
  nobody: { fr: 'aucun', en: 'none' },
  all: { fr: 'tout ceci\u00a0:', en: 'all of:' },
  any: { fr: 'l’un de ceux-ci\u00a0:', en: 'any of:' },
  not: { fr: 'pas ceci\u00a0:', en: 'not:' },
  worse: { fr: 'moins bien que sa référence', en: 'worse than its benchmark' },
  fine: { fr: 'connu, à sa référence ou mieux', en: 'known, at its benchmark or better' },
  under: { fr: 'sous', en: 'under' },
  over: { fr: 'au-dessus de', en: 'above' },
  or: { fr: ' ou ', en: ' or ' },
  limits: { fr: 'Références et seuils', en: 'Benchmarks and floors' },
  limitsIntro: {
    fr: 'Une référence dépend du secteur. Un chiffre que la personne donne se lit aussi par la ligne du seul secteur qui a cette mesure, quand le sien n’en a pas\u202f; un chiffre des données, non. Sans secteur connu, une attrition mensuelle au-dessus de 5\u202f% compte comme forte.',
    en: 'A benchmark depends on the industry. A figure that the person gives is also read by the row of the only industry that has the metric, when theirs has none; a figure from data is not. With no industry known, monthly churn above 5% counts as high.',
  },
  limitsHead: {
    fr: '| fait | secteur | moins bien quand | mauvais quand |',
    en: '| fact | industry | worse when | bad when |',
  },
  everywhere: { fr: 'tous', en: 'all' },
  questions: { fr: 'Les questions', en: 'The questions' },
  questionsIntro: {
    fr: 'Au plus une par tour, seulement quand la réponse change la route, et jamais deux fois la même. Sans réponse, une valeur par défaut est prise et marquée comme supposée.',
    en: 'At most one a turn, only when the answer changes the route, and never the same one twice. Without an answer a default is taken, and marked as assumed.',
  },
  escalations: { fr: 'Ce qui revient à une personne', en: 'What goes to a person' },
  escalationsIntro: {
    fr: 'Vérifié à chaque tour, quelle que soit la route, et montré d’abord. Les seuils sont stricts.',
    en: 'Checked on every turn, whatever the route, and shown first. Limits are strict.',
  },
  escalationsHead: { fr: '| situation | nom | seuil | action |', en: '| situation | name | limit | action |' },
  specialists: { fr: 'Spécialistes', en: 'Specialists' },
} as const;

const COLON: Bilingual = { fr: '\u00a0: ', en: ': ' };
const DASH = '–';

/** What a reader needs to check the routing, written from the tree itself. */
export function writeTreeDoc(lang: Lang): string {
  const page = [
    `# ${TEXTS.title[lang]}`,
    TEXTS.intro[lang].join('\n'),
    diagram(lang),
    [
      TEXTS.head[lang],
      '|---|---|---|---|',
      ...decisionTree.map(
        ({ id, name, agents, focus }) =>
          `| [${id}](#${id}) | ${name[lang]} | ${agents.map((agent) => agentName(agent, lang)).join(', ')} | ${focus[lang]} |`,
      ),
      `| [audit](#audit) | ${audit.name[lang]} | ${TEXTS.nobody[lang]} | ${DASH} |`,
    ].join('\n'),
    `## ${TEXTS.branches[lang]}`,
    ...decisionTree.map((branch) => describeBranch(branch, lang)),
    `### audit\n\n*${audit.name[lang]}.* ${TEXTS.auditWhen[lang]}`,
    `## ${TEXTS.limits[lang]}`,
    TEXTS.limitsIntro[lang],
    limitsTable(lang),
    `## ${TEXTS.questions[lang]}`,
    TEXTS.questionsIntro[lang],
    Object.entries(questions)
      .map(([id, text]) => `- \`${id}\` ${DASH} ${text[lang]}`)
      .join('\n'),
    `## ${TEXTS.escalations[lang]}`,
    TEXTS.escalationsIntro[lang],
    [
      TEXTS.escalationsHead[lang],
      '|---|---|---|---|',
      ...escalationRules.map(
        ({ id, name, threshold, action }) => `| \`${id}\` | ${name[lang]} | ${threshold[lang]} | ${action[lang]} |`,
      ),
    ].join('\n'),
    `## ${TEXTS.specialists[lang]}`,
    agentCards
      .map(
        ({ id, name, scope, calledFor }) =>
          `- **${name[lang]}** (\`${id}\`) ${DASH} ${scope[lang]} ${sentence(calledFor[lang])}`,
      )
      .join('\n'),
  ];
  return `${page.join('\n\n')}\n`;
}

/** Branches on the left, specialists on the right; a thick line leads. */
function diagram(lang: Lang): string {
  const key = (id: string) => id.replaceAll('-', '_');
  return [
    '```mermaid',
    'flowchart LR',
    ...agentCards.map(({ id, name }) => `  ${key(id)}(["${name[lang]}"])`),
    ...decisionTree.flatMap(({ id, name, agents }) => [
      `  ${key(id)}["${name[lang]}"]`,
      ...agents.map((agent, index) => `  ${key(id)} ${index === 0 ? '==>' : '-->'} ${key(agent)}`),
    ]),
    '```',
  ].join('\n');
}

function describeBranch({ id, name, focus, agents, when, extension }: TreeBranch, lang: Lang): string {
  const evidence = factsOf(when).map((fact) => `\`${fact}\``);
  return [
    `### ${id}`,
    '',
    `*${name[lang]}.* ${sentence(focus[lang])} ${TEXTS.specialists[lang]}${COLON[lang]}${agents.map((agent) => agentName(agent, lang)).join(', ')}.${extension ? ` ${TEXTS.extension[lang]}` : ''}`,
    '',
    `**${TEXTS.when[lang]}**`,
    '',
    ...describeCondition(when, lang, 0),
    '',
    `**${TEXTS.looks[lang]}**${COLON[lang]}${evidence.join(', ')}`,
  ].join('\n');
}

/** A condition as a list, one level of indentation for each level of it. */
function describeCondition(condition: Condition, lang: Lang, depth: number): string[] {
  const line = (text: string) => `${'  '.repeat(depth)}- ${text}`;
  switch (condition.kind) {
    case 'all':
    case 'any':
      return [
        line(TEXTS[condition.kind][lang]),
        ...condition.of.flatMap((part) => describeCondition(part, lang, depth + 1)),
      ];
    case 'not':
      return [line(TEXTS.not[lang]), ...describeCondition(condition.of, lang, depth + 1)];
    case 'worse':
    case 'fine':
      return [line(`${factName(condition.fact, lang)} ${DASH} ${TEXTS[condition.kind][lang]}`)];
    case 'under':
    case 'over': {
      const limit = formatQuantity(condition.limit, factDefinitions[condition.fact].unit, lang);
      return [line(`${factName(condition.fact, lang)} ${DASH} ${TEXTS[condition.kind][lang]} ${limit}`)];
    }
    case 'is': {
      const values = condition.values.map((value) => `${wordOf(value)[lang]} (\`${value}\`)`);
      return [line(`${factName(condition.fact, lang)} ${DASH} ${values.join(TEXTS.or[lang])}`)];
    }
  }
}

/** The benchmark or floor of every fact that the tree compares with one. */
function limitsTable(lang: Lang): string {
  const compared = [...new Set(decisionTree.flatMap(({ when }) => comparedIn(when)))];
  const rows = compared.flatMap((fact) => {
    const { metric, unit } = factDefinitions[fact];
    const shown = (value: number) => formatQuantity(value, unit, lang);
    const sign = (better: 'up' | 'down') => (better === 'up' ? '<' : '>');
    const bands = benchmarks
      .filter((row) => row.metric === metric)
      .map(
        ({ industry, better, edges: [bad, average] }) =>
          `| ${factName(fact, lang)} | ${industry} | ${sign(better)} ${shown(average)} | ${sign(better)} ${shown(bad)} |`,
      );
    const floors = Object.values(generalThresholds)
      .filter((floor) => floor.metric === metric)
      .map(
        ({ better, value }) =>
          `| ${factName(fact, lang)} | ${TEXTS.everywhere[lang]} | ${sign(better)} ${shown(value)} | ${DASH} |`,
      );
    return [...bands, ...floors];
  });
  return [TEXTS.limitsHead[lang], '|---|---|---|---|', ...rows].join('\n');
}

function comparedIn(condition: Condition): FactName[] {
  if (condition.kind === 'all' || condition.kind === 'any') return condition.of.flatMap(comparedIn);
  if (condition.kind === 'not') return comparedIn(condition.of);
  return condition.kind === 'is' || condition.kind === 'over' ? [] : [condition.fact];
}

function factName(fact: FactName, lang: Lang): string {
  return `${factDefinitions[fact][lang]} (\`${fact}\`)`;
}

function agentName(agent: string, lang: Lang): string {
  return agentCards.find(({ id }) => id === agent)?.name[lang] ?? agent;
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
