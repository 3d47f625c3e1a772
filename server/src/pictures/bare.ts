// What is left of a picture when everything that is not seen has been taken out: no place, no device, no name, no second picture.

export interface Bare {
  readonly width: number;
  readonly height: number;
  readonly bytes: Buffer;
}

/** Reads one format: the bare picture, or nothing for bytes that are not whole and right. Never throws. */
export type ReadFormat = (bytes: Buffer) => Bare | null;
