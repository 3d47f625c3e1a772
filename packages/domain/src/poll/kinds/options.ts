// Options by their ids: `a` for the first, `b` for the second; as bits of a number where a ballot names some of them.

/** Bits of a ballot are 16. */
export const mostOptions = 12;

/** The id of the option at `index`: `a` for the first. */
export const optionId = (index: number): string => String.fromCharCode(97 + index);

/** The place of an option among so many, or -1 if there is none of this name. */
export function optionIndex(id: string, options: number): number {
  const index = id.length === 1 ? id.charCodeAt(0) - 97 : -1;
  return index >= 0 && index < options ? index : -1;
}

export const optionIds = (options: number): string[] => Array.from({ length: options }, (_, index) => optionId(index));
