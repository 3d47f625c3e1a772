// A number for a text that nobody can foresee who does not know the keys. Multilinear hashing: two texts chosen without the keys meet in
// the upper bits hardly more often than by chance (Lemire and Kaser, 2014, "Strongly universal string hashing is fast").
const keyCount = 64;

/** The upper 16 bits are the good ones. Ids are no longer than twice the keys; a longer text uses them again. */
export function hashText(text: string, keys: Int32Array): number {
  const even = text.length & ~1;
  let hash = Math.imul(text.length, keys[0] ?? 1);
  if (even < text.length) hash = (hash + Math.imul(text.charCodeAt(even), keys[1] ?? 1)) | 0;
  for (let index = 0; index < even; index += 2) {
    const two = text.charCodeAt(index) | (text.charCodeAt(index + 1) << 16);
    hash = (hash + Math.imul(two, keys[((index >> 1) + 2) & (keyCount - 1)] ?? 1)) | 0;
  }
  return hash;
}

/** Well-mixed odd numbers from a seed: a Weyl sequence through Murmur's finaliser. */
export function hashKeys(seed: number): Int32Array {
  return Int32Array.from({ length: keyCount }, (_, index) => {
    let key = (seed + Math.imul(index + 1, 0x9e3779b9)) | 0;
    key = Math.imul(key ^ (key >>> 16), 0x85ebca6b);
    key = Math.imul(key ^ (key >>> 13), 0xc2b2ae35);
    return key ^ (key >>> 16) | 1;
  });
}
