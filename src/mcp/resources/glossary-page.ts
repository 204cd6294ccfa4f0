import type { Bilingual, Lang } from '../../domain/bilingual.ts';
import { glossary } from '../../knowledge/glossary.ts';
import { metricDefinitions } from '../../knowledge/metric-definitions.ts';

const WORDS = {
  title: { fr: 'Glossaire', en: 'Glossary' },
  metrics: { fr: 'Indicateurs', en: 'Metrics' },
  terms: { fr: 'Termes', en: 'Terms' },
  formula: { fr: 'Calcul : ', en: 'Formula: ' },
  confused: { fr: 'À ne pas confondre avec : ', en: 'Not to be confused with: ' },
} as const satisfies Record<string, Bilingual>;

/** Every metric and term: what it says, how it is computed, what it is mistaken for. */
export function glossaryPage(lang: Lang): string {
  const metrics = Object.values(metricDefinitions).map(({ id, name, definition, formula, confusedWith, note }) =>
    card(id, name[lang], [
      definition[lang],
      `${WORDS.formula[lang]}${formula[lang]}.`,
      `${WORDS.confused[lang]}${confusedWith[lang]}`,
      ...(note ? [note[lang]] : []),
    ]),
  );
  const terms = glossary.map(({ id, name, definition, confusedWith }) =>
    card(id, name[lang], [definition[lang], `${WORDS.confused[lang]}${confusedWith[lang]}`]),
  );
  const page = [`# ${WORDS.title[lang]}`, `## ${WORDS.metrics[lang]}`, ...metrics, `## ${WORDS.terms[lang]}`, ...terms];
  return `${page.join('\n\n')}\n`;
}

function card(id: string, name: string, lines: readonly string[]): string {
  return [`### ${name} (\`${id}\`)`, '', ...lines.map((line) => `- ${line}`)].join('\n');
}
