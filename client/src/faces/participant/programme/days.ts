// A programme in days: sessions that start on the same day of the event's calendar stand together, in the order given.

export function daysOf<S>(sessions: readonly S[], dayOf: (session: S) => string): [day: string, sessions: S[]][] {
  // Phones of the last years have no Map.groupBy yet.
  const days = new Map<string, S[]>();
  for (const session of sessions) {
    const day = dayOf(session);
    const others = days.get(day);
    if (others) others.push(session);
    else days.set(day, [session]);
  }
  return [...days];
}
