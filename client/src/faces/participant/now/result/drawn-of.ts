// A poll's record as charts draw it, in the reader's words.
import { pollText, type PollWords } from '../../../../i18n/poll-words.ts';
import type { PollRecord } from '../../../../store/selectors.ts';
import type { DrawnPoll, DrawnRound } from '../../../../ui/chart/drawn-poll.ts';

export interface DrawnHow {
  readonly language: string;
  readonly words: PollWords;
  readonly pictureOf: (id: string) => string;
}

type Round = Pick<PollRecord, 'round' | 'turnout' | 'counted' | 'result' | 'parts'>;

export function drawnOf(poll: PollRecord, { language, words, pictureOf }: DrawnHow): DrawnPoll {
  const { setup } = poll;
  const told = (text: Parameters<typeof pollText>[0]): string => pollText(text, language).text;
  return {
    ...roundOf(poll, poll, language),
    title: words.title.text,
    setup,
    words: { low: setup.kind === 'rating' ? told(setup.low) : '', high: setup.kind === 'rating' ? told(setup.high) : '', unit: setup.kind === 'estimate' ? told(setup.unit) : '' },
    options: words.options.map(({ id, text, detail }, index) => {
      const picture = poll.options[index]?.picture;
      return { id, text, ...(detail && { detail: detail.text }), ...(picture !== undefined && { picture: pictureOf(picture) }) };
    }),
    past: poll.past.map((round) => roundOf(poll, round, language)),
    unveiled: null,
  };
}

/** Shares are of the ballots that are counted: between two steps these are fewer than the voters. */
function roundOf({ electorates }: PollRecord, { round, turnout, counted, result, parts }: Round, language: string): DrawnRound {
  const whole = electorates.reduce((sum, { weight }) => sum + weight, 0);
  const told = parts?.flatMap(({ electorate, ballots, result: own }) => {
    const body = electorates.find(({ id }) => id === electorate);
    return body ? [{ label: pollText(body.label, language).text, weight: (body.weight / whole) * 100, ballots, result: own }] : [];
  });
  return { round, voters: counted ?? turnout.voters, result, parts: told ?? null };
}
