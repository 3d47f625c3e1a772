// Where a participant is on the page, as the fragment of its address: a tab, or one session of the programme.

export type Tab = 'now' | 'programme' | 'mine';

export type Place = { readonly at: Tab } | { readonly at: 'session'; readonly session: string };

export function placeOf(hash: string): Place {
  const [at, session] = hash.replace(/^#\/?/, '').split('/');
  if (at === 'session' && session) return { at, session };
  return { at: at === 'programme' || at === 'mine' ? at : 'now' };
}

export function hrefOf(place: Place): string {
  return place.at === 'session' ? `#session/${place.session}` : `#${place.at}`;
}
