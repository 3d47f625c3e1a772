// What a kind is asked about a poll of its own.
import type { Asked } from './kinds/kind.ts';
import type { PollSetup } from './kinds/setups.ts';
import type { Poll } from './state.ts';

export const askedOf = ({ setup, options }: Pick<Poll, 'setup' | 'options'>): Asked<PollSetup> => ({ setup, options: options.length });
