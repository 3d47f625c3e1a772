// Who waits for what becomes of a command, until it is applied here or they give up.
import type { Applied } from '@plenary/domain/apply';

type Tell = (applied: Applied | null) => void;

export interface Waiters {
  /** Resolves with the outcome, or with `null` when aborted first. */
  wait(commandId: string, signal: AbortSignal): Promise<Applied | null>;
  tell(commandId: string, applied: Applied): void;
}

export function createWaiters(): Waiters {
  const waiting = new Map<string, Tell[]>();
  return {
    wait(commandId, signal) {
      const { promise, resolve } = Promise.withResolvers<Applied | null>();
      const others = waiting.get(commandId) ?? [];
      others.push(resolve);
      waiting.set(commandId, others);
      signal.addEventListener('abort', () => {
        others.splice(others.indexOf(resolve), 1);
        if (others.length === 0 && waiting.get(commandId) === others) waiting.delete(commandId);
        resolve(null);
      });
      return promise;
    },
    tell(commandId, applied) {
      const told = waiting.get(commandId);
      waiting.delete(commandId);
      for (const tell of told ?? []) tell(applied);
    },
  };
}
