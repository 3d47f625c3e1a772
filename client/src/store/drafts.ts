// What somebody is writing, kept over a reload: one draft for each session. What cannot be read is no draft.
import * as z from 'zod/mini';
import type { KeyValue } from './key-value.ts';
import { keysOf, type Person } from './person-keys.ts';

export const draftSchema = z.object({ text: z.string(), anonymous: z.boolean() });
export type Draft = z.infer<typeof draftSchema>;

export interface Drafts {
  read(session: string): Draft | null;
  /** An empty text takes the draft away. */
  write(session: string, draft: Draft): void;
  remove(session: string): void;
}

export function createDrafts(storage: KeyValue, owner: Person): Drafts {
  const keyOf = (session: string): string => `${keysOf(owner)}draft/${session}`;
  return {
    read(session) {
      const parsed = z.safeParse(draftSchema, jsonOf(storage.read(keyOf(session))));
      return parsed.success ? parsed.data : null;
    },
    write(session, draft) {
      if (draft.text === '') storage.remove(keyOf(session));
      else storage.write(keyOf(session), JSON.stringify(draft));
    },
    remove: (session) => storage.remove(keyOf(session)),
  };
}

function jsonOf(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
