// Moments that people name.

/** The last one that may be named, in ms since the epoch: the end of the year 9999. Some way behind it no page can write a date any more. */
export const lastMomentMs = 253_402_300_799_999;
