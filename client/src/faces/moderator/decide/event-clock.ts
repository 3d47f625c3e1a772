// What the clock of the event shows, as the text of a date-and-time field, and the moment that such a text means there. Pure.

const fields = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const dayMs = 24 * 3_600_000;

/** `2026-11-29T15:30`, to the minute. */
export function clockText(atMs: number, timeZone: string): string {
  const parts = new Map(new Intl.DateTimeFormat('en', { ...fields, timeZone }).formatToParts(atMs).map(({ type, value }) => [type, value]));
  return `${(parts.get('year') ?? '').padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}T${parts.get('hour')}:${parts.get('minute')}`;
}

/** Nothing for what is no time, or an hour that is left out in spring. Where an hour comes twice, the first one is meant. */
export function momentOf(text: string, timeZone: string): number | undefined {
  const asUtc = Date.parse(`${text}Z`);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) || Number.isNaN(asUtc)) return undefined;
  // The offset of the day before and that of the day after: one of them holds.
  const guesses = [asUtc - dayMs, asUtc + dayMs].map((atMs) => asUtc - (Date.parse(`${clockText(atMs, timeZone)}Z`) - atMs));
  const right = guesses.filter((atMs) => clockText(atMs, timeZone) === text);
  return right.length === 0 ? undefined : Math.min(...right);
}
