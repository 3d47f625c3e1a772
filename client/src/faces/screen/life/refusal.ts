// What a screen does when the server will not have it: nobody stands in front of it to decide.

export const tryAgainMs = 10_000;

const over: ReadonlySet<string> = new Set(['not-joined', 'link-revoked', 'screen-unknown', 'role-not-allowed']);

/** `pair`: the access is over, show a code again. `reload`: page and server do not fit; a fresh page may. */
export function afterRefusal(code: string): 'pair' | 'reload' {
  return over.has(code) ? 'pair' : 'reload';
}
