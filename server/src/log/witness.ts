// A witness of the log outside Redis: the last place that was acknowledged, in a small file that is replaced whole. And the word of an
// operator who accepts that what it witnessed is lost.
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Place } from './history.ts';

const placeSchema = z.object({ epoch: z.string(), entry: z.string(), hash: z.nullable(z.string()), seq: z.int() });
const acceptedSchema = z.object({ epoch: z.string() });

export interface Witness {
  /** The last place that was written down; nothing on a first start. A file that cannot be read rejects: it may not count as none. */
  read(): Promise<Place | null>;
  write(place: Place): Promise<void>;
  /** The epoch whose loss an operator has accepted, if any. */
  accepted(): Promise<string | null>;
  /** The loss was taken over into the log's keys: the file has done its work. */
  forgetAccepted(): Promise<void>;
}

/** `infra/scripts/accept-loss.mjs` knows these names too. */
export const witnessFile = (slug: string): string => `witness-${slug}.json`;
export const acceptedFile = (slug: string): string => `accepted-${slug}.json`;

export function createWitness(folder: string, slug: string): Witness {
  const file = join(folder, witnessFile(slug));
  const accepted = join(folder, acceptedFile(slug));
  return {
    async read() {
      const text = await readIfThere(file);
      return text === null ? null : z.parse(placeSchema, JSON.parse(text));
    },
    async write(place) {
      await mkdir(folder, { recursive: true });
      // Two processes of one machine may share the folder: each has a draft of its own, and the last whole one counts.
      const draft = `${file}.${process.pid}`;
      await writeFile(draft, `${JSON.stringify(place)}\n`);
      await rename(draft, file);
    },
    async accepted() {
      const text = await readIfThere(accepted);
      return text === null ? null : z.parse(acceptedSchema, JSON.parse(text)).epoch;
    },
    forgetAccepted: () => rm(accepted, { force: true }),
  };
}

async function readIfThere(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
}
