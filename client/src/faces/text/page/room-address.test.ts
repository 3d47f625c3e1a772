import { expect, it } from 'vitest';
import { addressOf, wantedIn } from './room-address.ts';

it.each([
  ['/text', { room: null }],
  ['/text/', { room: null }],
  ['/text/plenary-hall', { room: 'plenary-hall' }],
  ['/text/%E0%A4%A', { room: '%E0%A4%A' }],
  [addressOf('a b/c'), { room: 'a b/c' }],
  ['/text/screen', { room: 'screen' }],
  ['/text/screen/', { room: 'screen' }],
  ['/text/screen/DtBpM347YDGvg2-h', { screen: 'DtBpM347YDGvg2-h' }],
])('%s is the text of %o', (pathname, wanted) => expect(wantedIn(pathname)).toEqual(wanted));
