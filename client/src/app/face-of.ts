// Which face an address shows. Everything that is not a desk, a screen or its twin is a participant's: a mistyped address still
// lands where one can join.

export type FaceName = 'participant' | 'moderator' | 'screen' | 'host' | 'text';

const desks: readonly FaceName[] = ['moderator', 'screen', 'host', 'text'];

export function faceOf(pathname: string): FaceName {
  const first = pathname.split('/', 2)[1];
  return desks.find((desk) => desk === first) ?? 'participant';
}

export type ParticipantEntry =
  | { readonly by: 'nothing' }
  | { readonly by: 'joinCode'; readonly joinCode: string }
  | { readonly by: 'slug'; readonly slug: string };

/** How a participant came: `/j/<code>` from a QR code, `/e/<slug>` from a link, or by the bare address. */
export function participantEntryOf(pathname: string): ParticipantEntry {
  const [, kind, value] = pathname.split('/');
  const said = value ? decoded(value) : '';
  if (kind === 'j' && said) return { by: 'joinCode', joinCode: said };
  if (kind === 'e' && said) return { by: 'slug', slug: said };
  return { by: 'nothing' };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
