import { z } from 'zod';
import { Bilingual } from '../../domain/bilingual.ts';
import type { KeptColumns } from '../../domain/measure-source.ts';
import { measures } from '../../domain/measures.ts';
import { count } from '../../domain/numbers.ts';
import { refuse } from '../../domain/outcome.ts';
import { formatCount, formatDecimal, formatShare } from '../../language/format-number.ts';
import { answerFinite } from '../answer-finite.ts';
import { chooseFeatures } from '../clusters/choose-features.ts';
import { type Clustered, clusterCustomers } from '../clusters/cluster-customers.ts';
import { clusterExample } from '../clusters/cluster-example.ts';
import { ClusterSolution } from '../clusters/cluster-solution.ts';
import { noteClusters } from '../clusters/note-clusters.ts';
import { checkPareto, ParetoCheck } from '../clusters/pareto-check.ts';
import { readTraits } from '../clusters/read-traits.ts';
import { chooseK, weigh } from '../clusters/weigh-solutions.ts';
import { defineTool } from '../define-tool.ts';

const DEFAULT_KS = [3, 4, 5] as const;
const MOST_SEGMENTS = 12;

const input = z.object({
  customerFeatures: measures.customerFeatures.schema,
  /** One number of segments, or several to compare. */
  k: z
    .union([z.number().int().min(2).max(MOST_SEGMENTS), z.array(z.number().int().min(2).max(MOST_SEGMENTS)).max(5)])
    .optional(),
  features: z.array(z.string()).max(50).optional(),
  /** What a yes in the table's outcome means. */
  outcomeIs: z.enum(['response', 'churn']).optional(),
  /** Years that the table's counts and sums cover: purchases a year need it. */
  periodYears: z.number().positive().max(50).optional(),
  teamSize: count.optional(),
  employees: count.optional(),
});

const output = z.object({
  solutions: z.array(ClusterSolution),
  recommended: z.object({ k: z.number().int(), reasons: z.array(Bilingual) }),
  /** rows = clustered + missing + setAside. */
  base: z.object({ rows: count, clustered: count, missing: count, setAside: count }),
  features: z.array(z.object({ id: z.string(), name: Bilingual, columns: z.array(z.string()) })),
  pareto: ParetoCheck.nullable(),
  /** How columns were read, who was left out, and what a profile means. */
  notes: z.array(Bilingual),
});
type Output = z.infer<typeof output>;

/**
 * Customer clusters: groups customers who resemble each other by k-means on scaled features, for several numbers of segments,
 * and says which number to keep. Confused with RFM segments, which follow fixed rules: these follow the data, have no fixed
 * meaning, and change with the features. Minimum data: 30 customers with every feature known.
 */
export default defineTool({
  name: 'customer_clusters',
  title: { fr: 'Segmentation par profils', en: 'Customer clusters' },
  description: {
    fr: 'Regroupe les clients d’un tableau par ressemblance (k-moyennes, nombreux départs), pour 3, 4 et 5 segments ou `k` : silhouette, tailles, profils nommés, avertissements, découpage du segment trop grand, nombre conseillé. `features` choisit les caractéristiques. À ne pas confondre avec les segments RFM, dont les règles sont fixes.',
    en: 'Groups the customers of a table by likeness (k-means, many starts), for 3, 4 and 5 segments or `k`: silhouette, sizes, named profiles, warnings, split of a segment that is too large, recommended number. `features` chooses the attributes. Not to be confused with RFM segments, whose rules are fixed.',
  },
  formula:
    'inertia = Σ squared distance to the centre of one’s segment, features less their mean over their standard deviation; silhouette = mean of (b − a) / max(a, b); basket = spend / purchases; digital = online purchases / purchases; share = customers / clustered',
  source:
    'k-means++ (Arthur & Vassilvitskii 2007), Lloyd 1982, bounds of Hamerly 2010, single moves of Hartigan 1975; silhouette: Rousseeuw 1987; number of segments for a team: reference framework; limits: convention',
  input,
  output,
  heavy: true,
  example: clusterExample,
  run({
    customerFeatures,
    k,
    features: named,
    outcomeIs = null,
    periodYears = null,
    teamSize = null,
    employees = null,
  }) {
    const rows = customerFeatures.columns[0]?.values.length ?? 0;
    const ragged = customerFeatures.columns.find(({ values }) => values.length !== rows);
    if (ragged !== undefined) return refuseRagged(ragged.name);
    const traits = readTraits(customerFeatures, outcomeIs);
    const features = chooseFeatures(traits, named);
    if (!features.ok) return features;
    const ks = k === undefined ? DEFAULT_KS : [...new Set([k].flat())].sort((a, b) => a - b);
    if (ks.length === 0) return refuseNoK();
    const clustered = clusterCustomers(traits, features.value, { ks, years: periodYears });
    if (!clustered.ok) return clustered;
    const { solutions, kept, missing } = clustered.value;
    const company = { teamSize, employees };
    const chosen = chooseK(solutions, company);
    const weighed = solutions.map(({ groups: _, ...solution }) => ({
      ...solution,
      ...weigh({ groups: _, ...solution }, solutions, company),
    }));
    const found = {
      solutions: weighed,
      recommended: { k: chosen.k, reasons: weighed.find((solution) => solution.k === chosen.k)?.reasonsFor ?? [] },
      base: { rows, clustered: kept.length, missing, setAside: rows - kept.length - missing },
      features: features.value.map(({ id, name, columns }) => ({ id, name, columns: [...columns] })),
      pareto: checkPareto(traits.find(({ id }) => id === 'spend')?.values, kept),
      notes: noteClusters(traits, features.value, clustered.value),
    } satisfies Output;
    const keep = customerFeatures.row === undefined ? null : keepClusters(clustered.value, rows);
    return answerFinite(keep === null ? found : { ...found, keep });
  },
  reading({ solutions, recommended, base }) {
    const kept = solutions.find(({ k }) => k === recommended.k);
    const largest = kept?.profiles.reduce((most, profile) => (profile.customers > most.customers ? profile : most));
    const [top] = kept?.profiles ?? [];
    if (kept === undefined || largest === undefined || top === undefined) return { fr: '–', en: '–' };
    const silhouette = kept.silhouette;
    return {
      fr: `${formatCount(base.clustered, 'fr')} clients en ${recommended.k} segments${silhouette === null ? '' : ` (silhouette ${formatDecimal(silhouette, 'fr')})`} : le plus grand, « ${largest.name.fr} », en prend ${formatShare(largest.share, 'fr')} ; en tête, « ${top.name.fr} », ${formatCount(top.customers, 'fr')} clients.`,
      en: `${formatCount(base.clustered, 'en')} customers in ${recommended.k} segments${silhouette === null ? '' : ` (silhouette ${formatDecimal(silhouette, 'en')})`}: the largest, “${largest.name.en}”, takes ${formatShare(largest.share, 'en')}; at the top, “${top.name.en}”, ${formatCount(top.customers, 'en')} customers.`,
    };
  },
});

/** For each k the number of every customer's segment, in the order of the profiles; 0 for those left out. */
function keepClusters({ solutions }: Clustered, rows: number): KeptColumns {
  const columns = solutions.map(({ k, groups }) => {
    const segments = new Float64Array(rows);
    for (const [index, group] of groups.entries()) for (const row of group.rows) segments[row] = index + 1;
    return [`k${k}`, segments] as const;
  });
  return { name: 'clusters', keys: ['row'], columns: Object.fromEntries(columns) };
}

function refuseRagged(name: string) {
  return refuse(
    'out_of_domain',
    {
      fr: `Table « customerFeatures » : la colonne « ${name} » n’a pas autant de lignes que les autres. Donnez des colonnes de même longueur.`,
      en: `Table “customerFeatures”: column “${name}” does not have as many rows as the others. Give columns of equal length.`,
    },
    ['customerFeatures'],
  );
}

function refuseNoK() {
  return refuse(
    'bad_argument',
    {
      fr: 'Donnez au moins un nombre de segments (`k`), ou aucun.',
      en: 'Give at least one number of segments (`k`), or none.',
    },
    ['k'],
  );
}
