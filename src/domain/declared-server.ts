/** How a server is reached: a program started on this machine, with the variables it is given, or an address. */
export type ServerReach =
  | {
      readonly kind: 'program';
      readonly command: string;
      readonly args: readonly string[];
      /** By name, with their values: they hold secrets and are shown nowhere. */
      readonly environment: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'address'; readonly url: string; readonly token: string | null };

/** A further MCP server, declared in the file of settings and put to use by the environment. */
export type DeclaredServer = {
  /** Short, lower case, without `_`: it starts the names of its tools. */
  readonly name: string;
  readonly reach: ServerReach;
  /** Tools offered although they do not say, or do not seem, to be read-only. */
  readonly allow: readonly string[];
};

/** The servers in use, and the names of those that are declared only. */
export type DeclaredServers = { readonly used: readonly DeclaredServer[]; readonly unused: readonly string[] };

/** Why a tool of a server is kept away from the model. */
export type Withheld = 'name' | 'writes' | 'seems-to-write' | 'schema' | 'too-many';

/** What was found of a server: the tools it lends, those kept away, or that it did not answer. Their names are made safe. */
export type ServerFinding = {
  readonly server: DeclaredServer;
  readonly reached: boolean;
  readonly offered: readonly string[];
  readonly withheld: readonly { readonly name: string; readonly why: Withheld }[];
};
