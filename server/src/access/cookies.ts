// The cookies that keep somebody the same person: one for each kind of face, httpOnly, same-site, as long as an event needs.
import { parseCookie, stringifySetCookie } from 'cookie';
import type { IdentityFace } from '@plenary/protocol/handshake';

const names: Record<IdentityFace | 'pairing', string> = {
  participant: 'plenary_participant',
  staff: 'plenary_staff',
  screen: 'plenary_screen',
  pairing: 'plenary_pairing',
};
export type CookieKind = keyof typeof names;

const lifetimeSeconds = 60 * 60 * 24 * 14;

/** The token that a request carries for a face, if any. */
export function readToken(header: string | undefined, kind: CookieKind): string | null {
  return parseCookie(header ?? '')[names[kind]] ?? null;
}

/** A `Set-Cookie` value; an empty token takes the cookie away. */
export function writeToken(kind: CookieKind, token: string, secure: boolean): string {
  return stringifySetCookie({
    name: names[kind],
    value: token,
    httpOnly: true,
    sameSite: 'lax',
    secure,
    path: '/',
    maxAge: token ? lifetimeSeconds : 0,
  });
}
