// What a scene can show now: questions that the public sees (the one on stage first), polls that were opened, sessions of the programme.
import { eventOf, pollRecordsOf, programmeOf } from '../../../store/selectors.ts';
import { useLive } from '../../../live/use-live.ts';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import { useDesk } from '../desk/desk-context.ts';
import { excerpt, localText } from '../desk/local-text.ts';
import type { Choosable } from './scene-draft.ts';

export interface Offer { readonly value: string; readonly label: string }
type Kind = 'question' | 'poll' | 'session';

export interface Offers {
  readonly ids: Pick<Choosable, Kind | 'byGroup'>;
  readonly offers: Readonly<Record<Kind, readonly Offer[]>>;
  readonly timeZone: string;
}

export function useChoosable(): Offers {
  const { session, lists } = useDesk();
  const { language } = useLanguage();
  const format = useFormat();
  const timeZone = useLive((snapshot) => eventOf(snapshot)?.timeZone ?? 'UTC');
  const polls = useLive((snapshot) => (session ? pollRecordsOf(snapshot, session.id) : []));
  const programme = useLive(programmeOf);
  const onStage = lists.live.filter(({ status }) => status === 'onStage');
  const offers = {
    question: [...onStage, ...lists.live.filter(({ status }) => status !== 'onStage')].map(({ id, text }) => ({ value: id, label: excerpt(text, 90) })),
    poll: polls.filter(({ status }) => status === 'open' || status === 'closed').map(({ id, title }) => ({ value: id, label: excerpt(localText(title, language), 90) })),
    session: programme.map(({ id, title, startsAtMs }) => ({ value: id, label: `${format.time(startsAtMs, timeZone)} ${excerpt(localText(title, language), 90)}` })),
  };
  const idsOf = (kind: Kind): string[] => offers[kind].map(({ value }) => value);
  const byGroup = polls.filter(({ split }) => split?.seenBy === 'everyone').map(({ id }) => id);
  return { ids: { question: idsOf('question'), poll: idsOf('poll'), session: idsOf('session'), byGroup }, offers, timeZone };
}
