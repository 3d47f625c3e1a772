// The version of the wire and its limits. A change of shape moves the version: `wire.test.ts` holds the two together.

/** A client of another version is asked to reload. */
export const protocolVersion = 3;

/** The largest frame a client may send, in bytes of UTF-8. A longer one closes the connection, so clients check first. */
export const maxFrameBytes = 65_536;

/** Socket.IO's path. */
export const livePath = '/live';
