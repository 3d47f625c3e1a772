// What is made from a secret, made once for each secret: making it costs more than using it.

/** `changed` is told when the secret is another one. */
export function derivedFrom<T>(secret: () => Buffer, make: (secret: Buffer) => T, changed: () => void = () => undefined): () => T {
  let kept: { readonly from: Buffer; readonly made: T } | null = null;
  return () => {
    const from = secret();
    if (kept?.from === from) return kept.made;
    const isOther = kept !== null;
    kept = { from, made: make(from) };
    if (isOther) changed();
    return kept.made;
  };
}
