// The result so far of a poll that shows it to those who have voted: asked for once one has, and again when more have voted.
import { useEffect, useState } from 'react';
import { peekAckSchema } from '@plenary/protocol/peek';
import type { VoterResult } from '@plenary/domain/poll/record';
import { browserTiming } from '../../../../connection/timing.ts';
import { useLiveParts } from '../../../../live/live-context.ts';
import { useLine } from '../../../../live/use-live.ts';
import type { PollView } from '../../../../store/own.ts';
import { Peeking } from './peeking.ts';

export function useVoterResult(poll: PollView): VoterResult | null {
  const { live } = useLiveParts();
  const line = useLine();
  const [seen, setSeen] = useState<VoterResult | null>(null);
  const { id, round, turnout } = poll;
  const isWanted = poll.results === 'voted' && poll.status === 'open' && !poll.sealed && poll.result === null && poll.ballot !== null && !poll.pending;
  const [peeking] = useState(() => new Peeking(browserTiming, () => {
    void live.ask('peek', { poll: id }, peekAckSchema).then((ack) => ack?.ok && setSeen(ack));
  }));
  const isLive = line.state === 'live';
  useEffect(() => {
    if (isWanted && isLive) peeking.moved();
  }, [peeking, isWanted, isLive, turnout.voters, turnout.changed]);
  useEffect(() => () => peeking.stop(), [peeking]);
  return isWanted && seen?.round === round ? { round, counted: seen.counted, result: seen.result, parts: seen.parts } : null;
}
