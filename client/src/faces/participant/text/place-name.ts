// The name of the place whose clock the programme goes by: the city at the end of the event's address, else of its zone.

export function placeName(event: { readonly place: string; readonly timeZone: string } | undefined): string | undefined {
  if (!event) return undefined;
  const city = event.place.split(',').at(-1)?.trim();
  return city || event.timeZone.split('/').at(-1)?.replaceAll('_', ' ');
}
