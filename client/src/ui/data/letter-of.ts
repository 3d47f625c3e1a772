// The letters of options.

/** A, B, … Z, then AA, AB: options keep their letter from the question to the result. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
