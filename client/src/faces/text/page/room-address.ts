// What an address of the twin names: `/text/<room>`, `/text/screen/<screen>`; bare `/text` follows whichever room is live.

export type Wanted = { readonly screen: string } | { readonly room: string | null };

export function wantedIn(pathname: string): Wanted {
  const [, , first = '', second = ''] = pathname.split('/').map(decoded);
  return first === 'screen' && second ? { screen: second } : { room: first || null };
}

export const addressOf = (room: string): string => `/text/${encodeURIComponent(room)}`;

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
