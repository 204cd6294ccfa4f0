import type { Bilingual, Lang } from '../../domain/bilingual.ts';
import { Lang as Languages } from '../../domain/bilingual.ts';
import { Industry } from '../../domain/industry.ts';
import type { DatasetCard, MeasureSource } from '../../domain/measure-source.ts';
import { SegmentId } from '../../domain/segment.ts';
import { safeText } from '../../language/safe-text.ts';
import type { ToolDefinition } from '../../tools/define-tool.ts';
import { callMetricTool } from '../call-tool.ts';
import { benchmarksPage } from './benchmarks-page.ts';
import { datasetPage } from './dataset-page.ts';
import { referencePages } from './reference-pages.ts';
import { rfmPage } from './rfm-page.ts';
import type { ResourceTemplate, ServedResource } from './served-resource.ts';
import type { WrittenDocument, WrittenDocuments } from './written-documents.ts';

/** Everything a client may read, and what may stand in the addresses. */
export type ResourceShelf = {
  list(): Promise<ServedResource[]>;
  readonly templates: readonly ResourceTemplate[];
  find(uri: string): Promise<ServedResource | null>;
  /** What may stand for a variable of a template. */
  values(variable: string): Promise<string[]>;
};

type Parts = {
  readonly source: MeasureSource | null;
  readonly lang: Lang;
  /** The tool that says what data allow; null where there is none. */
  readonly readiness: ToolDefinition | null;
  readonly documents: WrittenDocuments;
};

const MARKDOWN = 'text/markdown';
const JSON_TYPE = 'application/json';

const WORDS = {
  dataset: { fr: 'Jeu de données', en: 'Data set' },
  datasetAbout: {
    fr: 'Ce que contient un jeu de données et ce qu’il permet de conclure ; aucune donnée personnelle.',
    en: 'What a data set holds and what can be concluded from it; no personal data.',
  },
  strategyAbout: {
    fr: 'Une stratégie écrite par ce serveur, telle qu’on la lit.',
    en: 'A strategy that this server wrote, as a person reads it.',
  },
} as const satisfies Record<string, Bilingual>;

const TEMPLATES: readonly ResourceTemplate[] = [
  {
    uriTemplate: 'fidelio://datasets/{dataset}',
    name: 'dataset',
    title: WORDS.dataset,
    description: WORDS.datasetAbout,
    mimeType: MARKDOWN,
  },
  {
    uriTemplate: 'fidelio://strategies/{strategy}',
    name: 'strategy',
    title: { fr: 'Stratégie', en: 'Strategy' },
    description: WORDS.strategyAbout,
    mimeType: MARKDOWN,
  },
  {
    uriTemplate: 'fidelio://strategies/{strategy}/json',
    name: 'strategy-json',
    title: { fr: 'Stratégie, pour un programme', en: 'Strategy, for a program' },
    description: {
      fr: 'La même stratégie en JSON : chaque chiffre avec son appel d’outil.',
      en: 'The same strategy as JSON: every figure with its tool call.',
    },
    mimeType: JSON_TYPE,
  },
  {
    uriTemplate: 'fidelio://{lang}/benchmarks/{industry}',
    name: 'benchmarks-of-industry',
    title: { fr: 'Références d’un secteur', en: 'Benchmarks of an industry' },
    description: {
      fr: 'Les fourchettes de chaque indicateur dans un secteur.',
      en: 'The ranges of each metric in one industry.',
    },
    mimeType: MARKDOWN,
  },
  {
    uriTemplate: 'fidelio://{lang}/rfm/{segment}',
    name: 'rfm-segment',
    title: { fr: 'Segment RFM', en: 'RFM segment' },
    description: {
      fr: 'Qui sont ces clients, que faire pour eux, par quels canaux, à quel budget.',
      en: 'Who these customers are, what to do for them, through which channels, with what budget.',
    },
    mimeType: MARKDOWN,
  },
];

/** The reference pages, the data sets of the moment, and the strategies written so far. */
export function openResourceShelf({ source, lang, readiness, documents }: Parts): ResourceShelf {
  const pages = referencePages(lang);
  const cards = async () => (await source?.datasets()) ?? [];

  function ofDataset(card: DatasetCard): ServedResource {
    return {
      uri: `fidelio://datasets/${encodeURIComponent(card.id)}`,
      name: `dataset ${safeText(card.id)}`,
      title: `${WORDS.dataset[lang]} ${safeText(card.id)}`,
      description: WORDS.datasetAbout[lang],
      mimeType: MARKDOWN,
      isPublic: false,
      read: () => readDataset(card),
    };
  }

  /** Of one state of the data: when an import came between the card and what can be concluded, both are asked for again. */
  async function readDataset(card: DatasetCard, attempts = 3): Promise<string | null> {
    if (readiness === null) return null;
    const concluded = await callMetricTool(readiness, { dataset: card.id }, source, lang);
    const isOne = !concluded.ok || concluded.population?.dataset.digest === card.digest;
    const now = isOne || attempts === 1 ? card : (await cards()).find(({ id }) => id === card.id);
    if (now === undefined) return null;
    return now === card ? datasetPage(card, concluded, lang) : readDataset(now, attempts - 1);
  }

  function ofDocument({ id, title, markdown }: WrittenDocument): ServedResource {
    return {
      uri: `fidelio://strategies/${id}`,
      name: `strategy ${id}`,
      title,
      description: WORDS.strategyAbout[lang],
      mimeType: MARKDOWN,
      isPublic: false,
      read: async () => markdown,
    };
  }

  const list = async () => [...pages, ...(await cards()).map(ofDataset), ...documents.list().map(ofDocument)];

  return {
    list,
    templates: TEMPLATES,
    async find(uri) {
      const listed = (await list()).find((resource) => resource.uri === uri);
      return listed ?? documentAsJson(uri, documents) ?? pageOfOne(uri);
    },
    async values(variable) {
      if (variable === 'dataset') return (await cards()).map(({ id }) => id);
      if (variable === 'strategy') return documents.list().map(({ id }) => id);
      if (variable === 'industry') return [...Industry.options];
      if (variable === 'segment') return [...SegmentId.options];
      return variable === 'lang' ? [...Languages.options] : [];
    },
  };
}

function documentAsJson(uri: string, documents: WrittenDocuments): ServedResource | null {
  const id = /^fidelio:\/\/strategies\/([0-9a-f]+)\/json$/.exec(uri)?.[1];
  const document = id === undefined ? undefined : documents.find(id);
  if (document === undefined) return null;
  const { title, json } = document;
  return {
    uri,
    name: `strategy ${id}`,
    title,
    description: title,
    mimeType: JSON_TYPE,
    isPublic: false,
    read: async () => json,
  };
}

/** The page of one industry or one segment. */
function pageOfOne(uri: string): ServedResource | null {
  const [, lang, page, of] = /^fidelio:\/\/([a-z]+)\/(benchmarks|rfm)\/([a-z-]+)$/.exec(uri) ?? [];
  const language = Languages.safeParse(lang);
  if (!language.success) return null;
  const industry = Industry.safeParse(of);
  const segment = SegmentId.safeParse(of);
  const text =
    page === 'benchmarks' && industry.success
      ? benchmarksPage(language.data, industry.data)
      : page === 'rfm' && segment.success
        ? rfmPage(language.data, segment.data)
        : null;
  if (text === null) return null;
  return {
    uri,
    name: `${page} ${of}`,
    title: `${of}`,
    description: '',
    mimeType: MARKDOWN,
    isPublic: true,
    read: async () => text,
  };
}
