import type { Lang } from '../../../src/domain/bilingual.ts';
import { datasetArgumentWords } from '../../../src/mcp/dataset-arguments.ts';
import { loadCatalog } from '../../../src/tools/catalog.ts';
import { fillable } from '../../../src/tools/define-tool.ts';
import { describeApplicationTool, describeMetricTool } from './describe-tool.ts';
import { listApplicationTools } from './list-application-tools.ts';

type Titled = { readonly name: string; readonly title?: string | undefined };

const TEXTS = {
  title: { fr: 'Les outils', en: 'The tools' },
  intro: {
    fr: [
      'Les mêmes outils servent à la conversation, aux clients MCP, aux scripts et aux évaluations. Pour en appeler un à la main\u00a0:',
      '',
      '```sh',
      'fidelio tool churn_rate \'{"customersStart": 1000, "customersLost": 40}\'',
      '```',
      '',
      'Les taux sont des ratios (0,04 pour 4\u202f%), les montants sont dans la devise des données, les durées portent leur unité dans leur nom. Une réponse contient `value`, `formula`, `reading` (une phrase, en français et en anglais) et `source`\u202f; elle dit aussi, quand des données ont servi, lesquelles et comment (`population`).',
      '',
      'Un refus contient `code`, `message` et `needs`, ce qu’il faut donner. Trois refus valent pour tous les outils et ne sont pas répétés\u00a0: `bad_argument` (valeur qui n’a pas la forme dite), `unknown_argument` (nom inconnu), `unknown_dataset`. Les exemples et les refus ci-dessous sont ceux que l’outil donne réellement\u202f; les nombres y ont six chiffres, et «\u00a0…\u00a0» marque ce qui est coupé.',
    ],
    en: [
      'The same tools serve the conversation, MCP clients, scripts and evaluations. To call one by hand:',
      '',
      '```sh',
      'fidelio tool churn_rate \'{"customersStart": 1000, "customersLost": 40}\'',
      '```',
      '',
      'Rates are ratios (0.04 for 4%), amounts are in the currency of the data, durations carry their unit in their name. An answer holds `value`, `formula`, `reading` (one sentence, in French and English) and `source`; when data was used, it also says which and how (`population`).',
      '',
      'A refusal holds `code`, `message` and `needs`, what to give. Three refusals hold for every tool and are not repeated: `bad_argument` (a value without the stated form), `unknown_argument` (an unknown name), `unknown_dataset`. The examples and refusals below are what the tool really answers; numbers there have six digits, and “…” marks what is cut.',
    ],
  },
  dataset: {
    fr: 'Les outils qui lisent des données acceptent aussi ces arguments. Ce que l’appel donne l’emporte, les données fournissent le reste.',
    en: 'Tools that read data also take these arguments. What the call gives wins; the data fill the rest.',
  },
  application: { fr: 'Outils de l’application', en: 'Tools of the application' },
  data: { fr: 'Outils qui peuvent lire des données', en: 'Tools that can read data' },
  numbers: { fr: 'Outils qui ne prennent que des nombres', en: 'Tools that take numbers only' },
} as const;

/** Every tool, one section each, written from the tools themselves. */
export async function writeToolsDoc(lang: Lang): Promise<string> {
  const [tools, application] = await Promise.all([loadCatalog(), listApplicationTools(lang)]);
  const groups = [
    {
      title: TEXTS.application[lang],
      tools: application,
      write: () => application.map((tool) => describeApplicationTool(tool, lang)),
    },
    ...[true, false].map((reads) => {
      const group = tools.filter((tool) => fillable(tool).length > 0 === reads);
      return {
        title: TEXTS[reads ? 'data' : 'numbers'][lang],
        tools: group.map(({ name, title }) => ({ name, title: title[lang] })),
        write: () => Promise.all(group.map((tool) => describeMetricTool(tool, lang))),
      };
    }),
  ];
  const sections = await Promise.all(
    groups.map(async ({ title, write }) => [`## ${title}`, ...(await write())].join('\n\n')),
  );
  const page = [
    `# ${TEXTS.title[lang]}`,
    TEXTS.intro[lang].join('\n'),
    [TEXTS.dataset[lang], '', ...datasetLines(lang)].join('\n'),
    ...groups.map(({ title, tools: listed }) => contents(title, listed)),
    ...sections,
  ];
  return `${page.join('\n\n')}\n`;
}

function datasetLines(lang: Lang): string[] {
  return Object.entries(datasetArgumentWords).map(([name, words]) => `- \`${name}\` – ${words[lang]}`);
}

function contents(title: string, tools: readonly Titled[]): string {
  const rows = tools.map(({ name, title: said = name }) => `| [${name}](#${name}) | ${said} |`);
  return [`| ${title} | |`, '|---|---|', ...rows].join('\n');
}
