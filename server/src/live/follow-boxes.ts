// Keeps the keys of ballot boxes as the log asks for them: made when a box opens, destroyed when it is sealed.
import type { KeptBoxKeys } from '../access/box-keys.ts';
import { boxesOf } from './boxes.ts';
import type { Replica } from './replica.ts';

/** Resolves when the keys of the boxes that are open now are here; goes on for as long as the replica tells. */
export async function followBoxes({ replica, boxKeys }: { replica: Replica; boxKeys: KeptBoxKeys }): Promise<void> {
  const follow = (): Promise<void> => boxKeys.follow(boxesOf(replica.state));
  replica.listen({
    applied({ staff }) {
      for (const key of staff) if (/^(?:poll|event):/.test(key)) return void follow();
    },
    reset: () => void follow(),
  });
  await follow();
}
