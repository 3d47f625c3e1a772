// The join code in what somebody typed or pasted: a code in any case, or the whole link from an invitation.

/** Empty when there is nothing to try. */
export function joinCodeIn(typed: string): string {
  const link = /\/j\/([^/?#\s]+)/.exec(typed);
  return (link?.[1] ?? typed).trim().toUpperCase().replace(/\s+/g, '-');
}
