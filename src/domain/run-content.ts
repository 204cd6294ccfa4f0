/** Words of a run, for whoever was asked to keep them. They hold what users write: nobody keeps them unless the configuration says so. */
export type RunContent =
  | { readonly of: 'run'; readonly input: string; readonly output: string }
  | { readonly of: 'tool'; readonly call: string; readonly input: unknown }
  | {
      readonly of: 'model';
      readonly request: number;
      readonly attempt: number;
      readonly input: unknown;
      readonly output: string;
    };
