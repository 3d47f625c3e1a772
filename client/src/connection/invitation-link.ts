// The invitation in a page's address: `#invite=<token>`. A fragment never reaches a server's log; taken out, it stays in no history either.

export interface Page {
  readonly location: Pick<Location, 'hash' | 'pathname' | 'search'>;
  readonly history: Pick<History, 'state' | 'replaceState'>;
}

export function takeInvitation(page: Page = window): string | null {
  const { location, history } = page;
  const token = new URLSearchParams(location.hash.slice(1)).get('invite');
  if (token === null) return null;
  history.replaceState(history.state, '', location.pathname + location.search);
  return token === '' ? null : token;
}
