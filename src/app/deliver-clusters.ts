import type { ClusterReport } from '../domain/clusters/cluster-report.ts';
import type { ClusterRequest } from '../domain/clusters/cluster-request.ts';
import { type Outcome, refuse } from '../domain/outcome.ts';
import { writeClusterReport } from '../orchestrator/clusters/write-cluster-report.ts';
import { VERSION } from '../version.ts';
import type { App } from './app.ts';

/** The segmentation document of the loaded data; refuses without data, or when the data has no table of customers. */
export async function deliverClusters(
  { caller, dataset, data }: Pick<App, 'caller' | 'dataset' | 'data'>,
  request: ClusterRequest,
): Promise<Outcome<ClusterReport>> {
  if (dataset === null) {
    return refuse('missing_input', {
      fr: 'Aucune donnée : donnez un tableau de clients, une ligne par client (fidelio deliver clusters clients.csv).',
      en: 'No data: give a table of customers, one row per customer (fidelio deliver clusters customers.csv).',
    });
  }
  return writeClusterReport(request, { caller, dataset, version: VERSION, data });
}
