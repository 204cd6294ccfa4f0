import { AsyncLocalStorage } from 'node:async_hooks';
import { DuckDBConnection } from '@duckdb/node-api';
import { vi } from 'vitest';

type Statement = { readonly sql: string; readonly work: string | undefined; isOver: boolean };

const { run, interrupt } = DuckDBConnection.prototype;

/**
 * Watches what DuckDB is asked to run and to interrupt; every call goes through as it came. What is begun within a work
 * carries its name, however late it is begun and whoever else waits for it.
 */
export function watchStatements() {
  const works = new AsyncLocalStorage<string>();
  const begun: Statement[] = [];
  const interrupted: Statement[] = [];
  const latest = new WeakMap<DuckDBConnection, Statement>();
  let onBegun: (statement: Statement) => void = () => {};
  vi.spyOn(DuckDBConnection.prototype, 'run').mockImplementation(async function (this: DuckDBConnection, ...asked) {
    const statement = { sql: asked[0].trim(), work: works.getStore(), isOver: false };
    begun.push(statement);
    latest.set(this, statement);
    const result = run.apply(this, asked);
    onBegun(statement);
    try {
      return await result;
    } finally {
      statement.isOver = true;
    }
  });
  vi.spyOn(DuckDBConnection.prototype, 'interrupt').mockImplementation(function (this: DuckDBConnection) {
    const statement = latest.get(this);
    if (statement !== undefined && !statement.isOver) interrupted.push(statement);
    interrupt.apply(this);
  });
  const begunFor = (work: string) => begun.filter((statement) => statement.work === work);
  return {
    within: <T>(work: string, begin: () => T): T => works.run(work, begin),
    /** What was asked for a work, in order. */
    sqlOf: (work: string): string[] => begunFor(work).map(({ sql }) => sql),
    /** Resolves while DuckDB is at the very beginning of the statement of this number of a work. */
    at(work: string, number: number): Promise<Statement> {
      const { promise, resolve } = Promise.withResolvers<Statement>();
      onBegun = (statement) => {
        if (statement.work === work && begunFor(work).length === number) resolve(statement);
      };
      return promise;
    },
    /** Whether DuckDB was told to give a statement up while it ran. */
    wasInterrupted: (statement: Statement): boolean => interrupted.includes(statement),
  };
}
