// Which errors of an append say for certain that nothing was written. Everything else says nothing, and the log must be asked.

/** Replies by which Redis itself refuses a write before it happens. What a proxy in between makes up is not among them. */
const certain = [
  'OOM', 'MISCONF', 'READONLY', 'LOADING', 'MASTERDOWN', 'NOREPLICAS', 'CLUSTERDOWN', 'MOVED', 'ASK', 'TRYAGAIN', 'CROSSSLOT',
  'NOAUTH', 'WRONGPASS', 'NOPERM', 'WRONGTYPE', 'BUSY', 'DENIED',
] as const;

/** The client did not send it: the line was not open. */
const neverSent = /isn't writeable/;

export function isCertainRefusal(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name !== 'ReplyError') return neverSent.test(error.message);
  const word = error.message.slice(0, error.message.search(/[ :]|$/));
  return certain.some((known) => known === word);
}
