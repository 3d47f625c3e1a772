// A session with thousands of live questions: asked by many, supported here and there, some answered.
import type { Person } from './person.ts';
import type { Hall } from './hall.ts';

export interface LongList {
  /** Ids in the order of asking. */
  readonly ids: readonly string[];
  readonly askers: readonly Person[];
}

const subjects = ['recruitment fees', 'remittances', 'skills of migrants', 'port workers', 'diaspora bonds', 'climate mobility', 'seasonal visas', 'family reunification', 'school places', 'health insurance'];
const places = ['in small islands', 'along the coast', 'in border towns', 'in the capital', 'on the islands of the south', 'in the mountain districts', 'at sea'];
const askings = ['Who pays for', 'What will be done about', 'How do you measure', 'Why is so little said of', 'Which ministry answers for', 'When will there be a law on'];

/** The same for the same number, and no two alike. */
export function textOf(n: number): string {
  const [asking, subject, place] = [askings[n % askings.length], subjects[(n * 7) % subjects.length], places[(n * 3) % places.length]];
  const more = n % 4 === 0 ? ' The last report spoke of it in one line, and the delegations that I talk to have waited for two years for somebody to take it further than that.' : '';
  return `${asking} ${subject} ${place}, case ${n}?${more}`;
}

/** At most so many commands in ten seconds are taken from one person. */
export const perAsker = 38;

/** Fills a session whose questions go live at once. The hall's server must run without a worker: nothing is screened. */
export async function fillLongList(hall: Hall, { session, count, answered = 0 }: { session: string; count: number; answered?: number }): Promise<LongList> {
  const moderator = await hall.moderator();
  await moderator.sendSurely('stage.setModeration', { session, mode: 'live-first' });
  const ids: string[] = [];
  const askers: Person[] = [];
  for (let from = 0; from < count; from += perAsker) {
    const asker = await hall.join();
    askers.push(asker);
    const acks = await Promise.all(
      Array.from({ length: Math.min(perAsker, count - from) }, (_, n) => asker.sendSurely('question.submit', { session, text: textOf(from + n), anonymous: true })),
    );
    for (const ack of acks) ids.push(ack.ok ? String(ack.result?.['question']) : '');
  }
  for (const question of ids.slice(0, answered)) await moderator.sendSurely('question.answer', { question });
  for (const [n, asker] of askers.slice(0, 20).entries()) {
    // Never one's own.
    const wanted = ids.filter((_, at) => at >= answered && Math.floor(at / perAsker) !== n && (at * 31 + n * 17) % 97 === 0);
    await Promise.all(wanted.slice(0, 20).map((question) => asker.sendSurely('question.support', { question })));
  }
  return { ids, askers };
}
