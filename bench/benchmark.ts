/** One round of one side: how long each piece of work took, and what the process used when it can be known. */
export type Sample = {
  /** Milliseconds; a whole process gives one, a batch of calls gives one each. */
  durations: readonly number[];
  cpuSeconds: number | null;
  peakMegabytes: number | null;
};

export type Side = { name: string; run(): Promise<Sample> };

/** A peer that cannot run here, and why. */
export type Missing = { name: string; reason: string };

/** What a side's median has to stay under: milliseconds, or a multiple of another side's median. */
export type Goal = { side: string; mostMilliseconds: number } | { side: string; mostTimes: number; against: string };

export type Benchmark = {
  /** As given on the command line. */
  name: string;
  title: string;
  rounds: number;
  goals: readonly Goal[];
  /** Ratios are given against this side. */
  reference: string;
  /** `folder` is temporary, kept for the run and removed after it. */
  prepare(folder: string): Promise<{ sides: readonly Side[]; missing: readonly Missing[]; close?(): Promise<void> }>;
};
