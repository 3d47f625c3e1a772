// A programme in days: sessions that start on the same day of the event's calendar stand together, in the order given.

export function daysOf<S>(sessions: readonly S[], dayOf: (session: S) => string): [day: string, sessions: S[]][] {
  return [...Map.groupBy(sessions, dayOf)];
}
