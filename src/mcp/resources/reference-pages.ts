import { fileURLToPath } from 'node:url';
import { type Bilingual, Lang } from '../../domain/bilingual.ts';
import { readText } from '../../files/read-text.ts';
import { benchmarksPage } from './benchmarks-page.ts';
import { glossaryPage } from './glossary-page.ts';
import { rfmPage } from './rfm-page.ts';
import type { ServedResource } from './served-resource.ts';

type Page = { id: string; title: Bilingual; description: Bilingual; write(lang: Lang): Promise<string | null> };

/** Pages that are written from the program when it is released, beside the code. */
const DOCUMENTS = new URL('../../../docs/', import.meta.url);

const PAGES: readonly Page[] = [
  {
    id: 'benchmarks',
    title: { fr: 'Références par secteur', en: 'Benchmarks by industry' },
    description: {
      fr: 'Pour chaque secteur et chaque indicateur : mauvais, moyen, bon, excellent, et la référence.',
      en: 'For each industry and metric: bad, average, good, excellent, and the benchmark.',
    },
    write: async (lang) => benchmarksPage(lang),
  },
  {
    id: 'glossary',
    title: { fr: 'Glossaire', en: 'Glossary' },
    description: {
      fr: 'Indicateurs et termes de la fidélisation : définition, calcul, confusions.',
      en: 'Retention metrics and terms: definition, formula, what they are mistaken for.',
    },
    write: async (lang) => glossaryPage(lang),
  },
  {
    id: 'decision-tree',
    title: { fr: 'Arbre de décision', en: 'Decision tree' },
    description: {
      fr: 'Les branches du diagnostic : quand chacune est retenue, sur quelles preuves, quel spécialiste la prend.',
      en: 'The branches of the diagnosis: when each matches, on what evidence, which specialist takes it.',
    },
    write: (lang) => readDocument('tree', lang),
  },
  {
    id: 'rfm',
    title: { fr: 'Tables RFM', en: 'RFM tables' },
    description: {
      fr: 'Les dix segments, les 125 codes, les seuils et la grille de 27 cases, avec l’action de chacun.',
      en: 'The ten segments, the 125 codes, the thresholds and the grid of 27 cells, with what to do for each.',
    },
    write: async (lang) => rfmPage(lang),
  },
];

/** The knowledge of the product, in both languages, the reader's first; the same for everyone. */
export function referencePages(home: Lang): ServedResource[] {
  const languages = [home, ...Lang.options.filter((lang) => lang !== home)];
  return languages.flatMap((lang) =>
    PAGES.map(({ id, title, description, write }) => ({
      uri: `fidelio://${lang}/${id}`,
      name: `${id}.${lang}`,
      title: title[lang],
      description: description[lang],
      mimeType: 'text/markdown',
      isPublic: true,
      read: () => write(lang),
    })),
  );
}

async function readDocument(name: string, lang: Lang): Promise<string | null> {
  const file = new URL(lang === 'en' ? `${name}.md` : `${name}.${lang}.md`, DOCUMENTS);
  const text = await readText(fileURLToPath(file));
  return text.ok ? text.value : null;
}
