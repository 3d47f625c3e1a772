// How people get in, short enough for a wall: the address without scheme, the code, and the full address for the QR code.
import type { EventCard } from '@plenary/protocol/http/access';

export interface JoinWay {
  readonly url: string;
  /** What one types: the host, and its port where it has one. */
  readonly address: string;
  readonly code: string;
}

/** From the event's card, or from this page's own address while the card has not arrived. */
export function joinWayOf(card: Pick<EventCard, 'joinUrl' | 'joinCode'> | undefined, event: { joinCode: string }, origin: string): JoinWay {
  const url = card?.joinUrl ?? `${origin}/j/${encodeURIComponent(event.joinCode)}`;
  const address = URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : url;
  return { url, address, code: card?.joinCode ?? event.joinCode };
}
