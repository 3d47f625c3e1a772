// The log lines of a server of a test, as data.
import { once } from 'node:events';
import type { TestPlenary } from './plenary.ts';

export type Line = Readonly<Record<string, unknown>>;

export const linesOf = ({ process: { said } }: TestPlenary): Line[] =>
  said().split('\n').slice(0, -1).map((line) => JSON.parse(line) as Line);

/** Waits until the lines so far hold what is looked for. */
export async function untilLines<T>(server: TestPlenary, look: (lines: readonly Line[]) => T | undefined | false): Promise<T> {
  const limit = AbortSignal.timeout(45_000);
  for (;;) {
    const found = look(linesOf(server));
    if (found !== undefined && found !== false) return found;
    const { child } = server.process;
    await once(child.stderr ?? child, 'data', { signal: limit });
  }
}
