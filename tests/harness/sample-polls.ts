// Polls of every kind with what they came to, over the wire: for looking at what a wall has to hold.
import type { RawWriting } from '@plenary/domain/poll/commands';
import type { Ballot } from '@plenary/domain/poll/kinds/setups';
import type { Hall } from './hall.ts';
import type { Person } from './person.ts';
import type { Tongue } from './tongues.ts';

export interface PollWords {
  readonly tongue: Tongue;
  readonly title: string;
  /** As many as a poll of this length has, the same for each kind. */
  readonly options: readonly string[];
  readonly words: readonly string[];
}

/** What each of so many voters does, by their number. */
type BallotOf = (voter: number) => Ballot;

interface Sample {
  readonly writing: RawWriting;
  readonly ballotOf: BallotOf;
}

export const pollSamples = ['single', 'weighted', 'multiple', 'quiz', 'consent', 'rating', 'statements', 'borda', 'runoff', 'cloud', 'open', 'estimate', 'points', 'awards'] as const;
export type PollSample = (typeof pollSamples)[number];

const letters = (count: number): string[] => Array.from({ length: count }, (_, index) => String.fromCharCode(97 + index));
/** Voters lean to the first options, each in their own measure. */
const leaning = (voter: number, count: number): number => Math.floor(((voter * 7) % 11) ** 2 / 121 * count);

export function pollSample(kind: PollSample, { tongue, title, options, words }: PollWords): Sample {
  const in_ = (text: string): Record<string, string> => ({ [tongue]: text });
  const count = options.length;
  const usual: Omit<RawWriting, 'setup' | 'options'> = {
    title: in_(title), results: 'revealed', named: false, changeable: true, sealed: false, electorates: [], split: { by: 'group', seenBy: 'everyone', live: false },
  };
  const texts = options.map((text) => ({ text: in_(text) }));
  const ids = letters(count);
  const one: BallotOf = (voter) => ({ options: [ids[leaning(voter, count)] ?? 'a'] });
  const turned: BallotOf = (voter) => ({ order: [...ids.slice(leaning(voter, count)), ...ids.slice(0, leaning(voter, count))] });
  const scores = (steps: number): BallotOf => (voter) => ({ scores: ids.map((_, index) => steps - ((voter + index) % steps)) });
  const samples: Record<PollSample, Sample> = {
    single: { writing: { ...usual, setup: { kind: 'single' }, options: texts }, ballotOf: one },
    weighted: {
      writing: {
        ...usual, setup: { kind: 'single' }, options: texts, split: null,
        electorates: [{ label: in_(words[0] ?? ''), groups: ['states'], roles: [], weight: 50 }, { label: in_(words[1] ?? ''), groups: ['civil-society'], roles: ['participant'], weight: 50 }],
      },
      ballotOf: one,
    },
    multiple: { writing: { ...usual, setup: { kind: 'multiple', min: 1, max: 2 }, options: texts }, ballotOf: (voter) => ({ options: [...new Set([ids[0] ?? 'a', ids[leaning(voter, count)] ?? 'a'])] }) },
    quiz: { writing: { ...usual, setup: { kind: 'quiz', right: ['b'], leaders: false }, options: texts }, ballotOf: one },
    consent: { writing: { ...usual, setup: { kind: 'consent' }, options: [] }, ballotOf: (voter) => ({ options: [letters(3)[leaning(voter, 3)] ?? 'a'] }) },
    rating: {
      writing: { ...usual, setup: { kind: 'rating', steps: 7, low: in_(words[0] ?? ''), high: in_(words[1] ?? '') }, options: texts.slice(0, 1) },
      ballotOf: (voter) => ({ scores: [7 - leaning(voter, 7)] }),
    },
    statements: { writing: { ...usual, split: null, setup: { kind: 'rating', steps: 5, low: in_(words[0] ?? ''), high: in_(words[1] ?? '') }, options: texts }, ballotOf: scores(5) },
    borda: { writing: { ...usual, setup: { kind: 'ranking', method: 'borda' }, options: texts }, ballotOf: turned },
    runoff: { writing: { ...usual, setup: { kind: 'ranking', method: 'runoff' }, options: texts }, ballotOf: turned },
    cloud: { writing: { ...usual, split: null, setup: { kind: 'cloud', words: 3 }, options: [] }, ballotOf: (voter) => ({ words: [0, 1, 2].map((index) => words[(voter * (index + 1)) % words.length] ?? '').filter((word, index, all) => all.indexOf(word) === index) }) },
    open: { writing: { ...usual, split: null, setup: { kind: 'open' }, options: [] }, ballotOf: (voter) => ({ text: (options[leaning(voter, count)] ?? '').slice(0, 300) }) },
    estimate: { writing: { ...usual, split: null, setup: { kind: 'estimate', min: 0, max: 12_000_000_000, decimals: 0, unit: in_(words[2] ?? '') }, options: [] }, ballotOf: (voter) => ({ number: 500_000_000 * leaning(voter, 12) }) },
    points: { writing: { ...usual, split: null, setup: { kind: 'points' }, options: texts }, ballotOf: (voter) => ({ points: ids.map((_, index) => (index === leaning(voter, count) ? 60 : 0) + (index === 0 ? 40 : 0)) }) },
    awards: { writing: { ...usual, split: null, setup: { kind: 'single' }, options: texts, sealed: true }, ballotOf: one },
  };
  return samples[kind];
}

export interface Held {
  readonly moderator: Person;
  readonly voters: readonly Person[];
  readonly session: string;
}

/** Lets everybody vote in a new poll, and closes it; gives back its id. */
export async function holdPoll({ moderator, voters, session }: Held, { writing, ballotOf }: Sample): Promise<string> {
  const known = new Set(moderator.all('poll').map(({ id }) => id));
  const written = await moderator.sendSurely('poll.write', { session, writing });
  if (!written.ok) throw new Error(`Not written: ${written.error.code}`);
  const { id } = await moderator.until('a new poll', (it) => it.all('poll').find((one) => !known.has(one.id)));
  const opened = await moderator.sendSurely('poll.open', { poll: id });
  if (!opened.ok) throw new Error(`Not opened: ${opened.error.code}`);
  for (const [number, voter] of voters.entries()) {
    const cast = await voter.sendSurely('poll.cast', { poll: id, ballot: ballotOf(number) });
    if (!cast.ok) throw new Error(`Not cast: ${cast.error.code}`);
  }
  await moderator.sendSurely('poll.close', { poll: id });
  if (writing.setup.kind === 'cloud' || writing.setup.kind === 'open') await showAll(moderator, id);
  return id;
}

/** Lets the words that wait for a moderator be seen. */
async function showAll(moderator: Person, poll: string): Promise<void> {
  const { desk } = await moderator.until('words that were looked at', (it) => it.all('poll').find((one) => one.id === poll && one.status === 'closed' && one.desk?.checks === 0));
  for (const entry of desk?.held ?? []) await moderator.sendSurely('poll.judge', { poll, entry, show: true });
}

/** More voters speak for States than for civil society, and few for anybody else. */
export const manyVoters = (hall: Hall): Promise<Person[]> =>
  Promise.all(Array.from({ length: 48 }, (_, index) => hall.join({ name: `Voter ${index}`, mode: index % 3 ? 'room' : 'remote', group: ['states', 'civil-society', 'states', 'migrants', 'civil-society', 'states', index < 20 ? 'diaspora' : 'migrants'][index % 7] ?? 'states' })));
