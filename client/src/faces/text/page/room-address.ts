// The room in an address: `/text/<room>`; bare `/text` follows whichever is live.

export function roomIn(pathname: string): string | null {
  const said = pathname.split('/')[2] ?? '';
  try {
    return decodeURIComponent(said) || null;
  } catch {
    return said;
  }
}

export const addressOf = (room: string): string => `/text/${encodeURIComponent(room)}`;
