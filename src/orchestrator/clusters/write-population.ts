import type { ClusterReport } from '../../domain/clusters/cluster-report.ts';
import { refer } from '../figure-id.ts';
import { CLUSTERS, type ClusterWriting } from './cluster-writing.ts';

/** Who is in the segments, and who is not: the parts add up to the rows of the table. */
export function writePopulation({ ledger, lang, found }: ClusterWriting): ClusterReport['base'] {
  const take = (key: 'rows' | 'clustered' | 'missing' | 'setAside', label: string) =>
    refer(ledger.take({ id: `base.${key}`, call: CLUSTERS, path: `/base/${key}`, unit: 'count', label }) ?? '');
  const rows = take('rows', { fr: 'Clients du tableau', en: 'Customers of the table' }[lang]);
  const clustered = take('clustered', { fr: 'Clients regroupés', en: 'Customers grouped' }[lang]);
  const missing = take('missing', { fr: 'Clients incomplets', en: 'Incomplete customers' }[lang]);
  const aside = take('setAside', { fr: 'Clients mis à part', en: 'Customers set aside' }[lang]);
  return {
    text: {
      fr: `${rows} clients dans le tableau : ${clustered} regroupés, ${missing} incomplets, ${aside} mis à part. Les parts ci-dessous sont celles des ${clustered}.`,
      en: `${rows} customers in the table: ${clustered} grouped, ${missing} incomplete, ${aside} set aside. The shares below are those of the ${clustered}.`,
    }[lang],
    notes: found.notes.map((note) => note[lang]),
  };
}
