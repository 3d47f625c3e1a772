import { expect, it } from 'vitest';
import { letterOf } from './letter-of.ts';

it('goes on after Z', () => expect([0, 25, 26, 27, 52].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AB', 'BA']));
