// A poll's record as charts draw it: every text in the best language for its readers, groups and bodies by their names.
import type { LocalText } from '@plenary/domain/core/text';
import { consents } from '@plenary/domain/poll/kinds/consent/setup';
import { letterOf } from '../data/letter-of.ts';
import type { PollRecord, RoundRecord } from '@plenary/domain/poll/record';
import { directionOf } from '../../i18n/languages.ts';
import type { DrawnPlace, DrawnPoll, DrawnRound, DrawnSplit } from './drawn-poll.ts';
import { placesIn } from './podium/places-in.ts';
import type { ChartSay } from './words/chart-say.ts';

export interface DrawnHow {
  /** BCP 47 tags, best first. */
  readonly languages: readonly string[];
  readonly say: ChartSay;
  readonly groups: readonly { readonly id: string; readonly label: LocalText }[];
  /** Where a picture is kept. */
  readonly pictureOf: (id: string) => string;
}

interface Spoken {
  readonly text: string;
  readonly lang: string | undefined;
}

/** In the first of these languages that it has, else in any. */
export function spokenIn(local: LocalText, languages: readonly string[]): Spoken {
  const lang = [...languages, ...Object.keys(local)].find((tag) => local[tag]);
  return { text: (lang && local[lang]) ?? '', lang };
}

export function drawnPoll(poll: PollRecord, how: DrawnHow): DrawnPoll {
  const { languages, say, pictureOf } = how;
  const { setup } = poll;
  const textOf = (local: LocalText): string => spokenIn(local, languages).text;
  const options = poll.options.map(({ id, text, detail, picture }, index) => ({
    id,
    text: setup.kind === 'consent' ? say.t(`consent.${consents[index] ?? 'abstain'}`) : textOf(text) || letterOf(index),
    ...(detail && { detail: textOf(detail) }),
    ...(picture && { picture: pictureOf(picture) }),
  }));
  const title = spokenIn(poll.title, languages);
  const round = drawnRound(poll, poll, how);
  return {
    ...round, title: title.text, isOpen: poll.status === 'open', direction: directionOf(title.lang ?? ''), setup, options,
    words: {
      low: setup.kind === 'rating' ? textOf(setup.low) : '', high: setup.kind === 'rating' ? textOf(setup.high) : '', unit: setup.kind === 'estimate' ? textOf(setup.unit) : '',
    },
    past: poll.past.map((each) => drawnRound(poll, each, how)),
    isWeighted: poll.electorates.length > 1,
    places: drawnPlaces(poll),
    leaders: poll.leaders ?? [],
  };
}

/** A closed poll that was sealed is told by its places, one by one and then all of them; another one while they are told one by one. */
function drawnPlaces({ places, sealed, status, setup, result }: PollRecord): readonly DrawnPlace[] | null {
  if (places) return places;
  if (!sealed || status !== 'closed') return null;
  return result ? placesIn(setup, result) : [];
}

function drawnRound({ electorates }: PollRecord, { round, turnout, counted, result, parts, table }: RoundRecord, how: DrawnHow): DrawnRound {
  const whole = electorates.reduce((sum, { weight }) => sum + weight, 0);
  return {
    round, voters: turnout.voters, counted: counted ?? turnout.voters, result, split: table && drawnSplit(table, how),
    parts: parts && parts.flatMap((part) => {
      const body = electorates.find(({ id }) => id === part.electorate);
      return body ? [{ label: spokenIn(body.label, how.languages).text, weight: (body.weight / whole) * 100, ballots: part.ballots, result: part.result }] : [];
    }),
  };
}

function drawnSplit(table: NonNullable<RoundRecord['table']>, { languages, groups, say }: DrawnHow): DrawnSplit {
  const labelOf = (id: string | null): string => {
    const group = groups.find((each) => each.id === id);
    if (group) return spokenIn(group.label, languages).text;
    return id === 'room' || id === 'remote' ? say.t(`split.${id}`) : say.t('split.none');
  };
  return { ...table, rows: table.rows.map((row) => ({ ...row, label: labelOf(row.id) })) };
}
