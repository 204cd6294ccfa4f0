/** Time, as it is given to whatever waits. */
export type Clock = {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** Runs `run` once, `milliseconds` from now, unless the function it returns is called first. */
  after(milliseconds: number, run: () => void): () => void;
};
