// A number that no client can know, another one in each process: whoever knew it could choose command ids that are slow to look up.
import { randomInt } from 'node:crypto';

export const hashSeed = randomInt(2 ** 31);
