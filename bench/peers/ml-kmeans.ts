import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import { type InstalledPeer, installPeer } from '../install-peer.ts';

const Package = z.object({ kmeans: z.function() });
const Result = z.object({ clusters: z.array(z.number()) });

/** ml-kmeans as its users call it: the cluster of each row, from one k-means++ start. */
export type MlKmeans = (rows: readonly (readonly number[])[], clusters: number, seed: number) => readonly number[];

/** Installs it when it is not there; gives the reason when it cannot be. */
export async function loadMlKmeans(): Promise<MlKmeans | Extract<InstalledPeer, { ok: false }>> {
  const installed = await installPeer('ml-kmeans', '7.0.1');
  if (!installed.ok) return installed;
  const { kmeans } = Package.parse(createRequire(join(installed.folder, 'package.json'))('ml-kmeans'));
  return (rows, clusters, seed) =>
    Result.parse(Reflect.apply(kmeans, null, [rows, clusters, { initialization: 'kmeans++', seed }])).clusters;
}
