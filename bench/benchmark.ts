/** One round of one side: how long each piece of work took, and what the process used when it can be known. */
export type Sample = {
  /** Milliseconds; a whole process gives one, a batch of calls gives one each. */
  durations: readonly number[];
  cpuSeconds: number | null;
  peakMegabytes: number | null;
};

export type Side = { name: string; run(): Promise<Sample> };

/** A peer that cannot run here, or did not come to an end, and why. */
export type Missing = { name: string; reason: string };

/** What a side has to stay under: a median or a peak of memory, by itself or as a multiple of another side's. */
export type Goal =
  | { side: string; mostMilliseconds: number }
  | { side: string; mostMegabytes: number }
  | { side: string; mostTimes: number; against: string }
  | { side: string; mostTimesMemory: number; against: string };

export type Benchmark = {
  /** As given on the command line. */
  name: string;
  title: string;
  /** Rounds that count; a first one that only warms caches comes on top, unless `once`. */
  rounds: number;
  once?: boolean;
  goals: readonly Goal[];
  /** Ratios are given against this side. */
  reference: string;
  /** Of the same work at several sizes: the side to follow, and how many orders it works on here. */
  scale?: { side: string; orders: number };
  /** `folder` is temporary, kept for the run and removed after it. */
  prepare(folder: string): Promise<{ sides: readonly Side[]; missing: readonly Missing[]; close?(): Promise<void> }>;
};
