// The last picture of this screen, kept in the browser: what a hall sees when the page comes back before the server does.
import * as z from 'zod/mini';
import { recordSchema } from '@plenary/domain/records';
import { idSchema } from '@plenary/domain/core/roles';
import { eventCardSchema } from '@plenary/protocol/http/access';
import { protocolVersion } from '@plenary/protocol/version';
import { emptyReplica, recordKey } from '@plenary/sync/replica';
import type { KeyValue } from '../../../store/key-value.ts';
import type { Seen } from '../scene/pick-scene.ts';

const key = 'plenary.screen.picture';

const keptSchema = z.object({
  protocol: z.literal(protocolVersion),
  screen: idSchema,
  clockOffsetMs: z.number(),
  card: z.optional(eventCardSchema),
  records: z.array(recordSchema),
});

export type KeptPicture = z.infer<typeof keptSchema>;

/** The kept picture; nothing for none, for one of another version, and for anything that is no picture. */
export function readPicture(storage: KeyValue): KeptPicture | undefined {
  const text = storage.read(key);
  const parsed = text === null ? undefined : z.safeParse(keptSchema, jsonOf(text));
  return parsed?.success ? parsed.data : undefined;
}

/** Keeps a picture in place of the one before. */
export function writePicture(storage: KeyValue, picture: Omit<KeptPicture, 'protocol'>): void {
  storage.write(key, JSON.stringify({ protocol: protocolVersion, ...picture } satisfies KeptPicture));
}

export interface PictureKeeper {
  keep(picture: Omit<KeptPicture, 'protocol'>): void;
  forget(): void;
}

const writeEveryMs = 500;

/** Writes the newest picture, at most twice a second: a poll's bars may move twenty times. */
export function createPictureKeeper(storage: KeyValue, after: (delayMs: number, task: () => void) => () => void): PictureKeeper {
  let newest: Omit<KeptPicture, 'protocol'> | undefined;
  let stopTimer: (() => void) | undefined;
  return {
    keep(picture) {
      newest = picture;
      stopTimer ??= after(writeEveryMs, () => {
        stopTimer = undefined;
        if (newest) writePicture(storage, newest);
      });
    },
    forget() {
      stopTimer?.();
      stopTimer = undefined;
      newest = undefined;
      forgetPicture(storage);
    },
  };
}

export function forgetPicture(storage: KeyValue): void {
  storage.remove(key);
}

/** The kept records as the pages' selectors read them. */
export function seenIn({ records }: KeptPicture): Seen {
  return { replica: { ...emptyReplica, records: new Map(records.map((record) => [recordKey(record), record])) } };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
