// The names under which somebody asks anonymously: several in each session, which nobody can link who does not have the event's key. With
// the key each can be turned back into the person, so that no node has to compute everybody's names to find one.
import { createCipheriv, createDecipheriv, createHash, createHmac } from 'node:crypto';
import { derivedFrom } from './derived-key.ts';

/** As many as questions of one author may wait at a time: each of those stands under a name of its own. */
export const namesPerSession = 5;

const personBytes = 12;
const nameLength = 22;

/** `person`: an id as `newPersonId` makes them. `nth`: below `namesPerSession`. */
export interface AuthorPlace { readonly person: string; readonly session: string; readonly nth: number }

export interface AuthorNames {
  nameOf(place: AuthorPlace): string;
  /** Whose name this is; somebody who does not exist where it is nobody's. `undefined`: it is no such name. */
  personOf(name: string): string | undefined;
}

/** One block of AES-256 for each name: another place is another name, and a name tells nothing (a pseudorandom permutation). */
export function createAuthorNames(secret: () => Buffer): AuthorNames {
  const key = derivedFrom(secret, (from) => createHmac('sha256', from).update('author').digest());
  return {
    nameOf({ person, session, nth }) {
      const block = Buffer.alloc(16);
      Buffer.from(person, 'base64url').copy(block, 0, 0, personBytes);
      createHash('sha256').update(session).digest().copy(block, personBytes, 0, 3);
      block[15] = nth;
      const cipher = createCipheriv('aes-256-ecb', key(), null).setAutoPadding(false);
      return Buffer.concat([cipher.update(block), cipher.final()]).toString('base64url');
    },
    personOf(name) {
      const sealed = name.length === nameLength ? Buffer.from(name, 'base64url') : null;
      if (sealed?.length !== 16) return undefined;
      const decipher = createDecipheriv('aes-256-ecb', key(), null).setAutoPadding(false);
      return Buffer.concat([decipher.update(sealed), decipher.final()]).toString('base64url', 0, personBytes);
    },
  };
}
