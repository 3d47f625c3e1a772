// Reads what moderators write into a poll that can be asked, or says what is wrong with it. Pages judge by the same rules.
import type { RefusalCode } from '../core/codes.ts';
import { cleanText, isReadable, type LocalText } from '../core/text.ts';
import type { Role } from '../core/roles.ts';
import type { RawWriting } from './commands.ts';
import { isWeight } from './electorates.ts';
import { consents } from './kinds/consent/setup.ts';
import { mostOptions, optionId } from './kinds/options.ts';
import { rulesOf } from './kinds/rules.ts';
import { pollLimits, type Electorate, type PollOption, type PollWriting } from './state.ts';

/** The event's languages, and the ids of its groups. */
export interface WritingPlace { readonly languages: readonly string[]; readonly groups: readonly string[] }

const votingRoles: readonly Role[] = ['participant', 'panellist'];

export function readWriting(raw: RawWriting, place: WritingPlace): PollWriting | RefusalCode {
  const title = cleanLocal(raw.title);
  const problem = titleProblem(title) ?? languageProblem(raw, place.languages);
  if (problem) return problem;
  const options = readOptions(raw);
  if (typeof options === 'string') return options;
  const rules = rulesOf(raw.setup.kind);
  const setup = rules.readSetup({ setup: raw.setup, options: options.length });
  if (typeof setup === 'string') return setup;
  const electorates = readElectorates(raw.electorates, place.groups);
  if (typeof electorates === 'string') return electorates;
  if (electorates.length > 1 && rules.entryOf) return 'weights-not-for-kind';
  if (raw.split && (electorates.length > 1 || !rules.columns?.of({ setup, options: options.length }).length)) return 'split-not-for-kind';
  const { named, changeable, sealed, split } = raw;
  if (setup.kind === 'quiz' && setup.leaders && !named) return 'leaders-need-names';
  return { title, setup, options, results: sealed ? 'revealed' : raw.results, named, changeable, sealed, electorates, split };
}

/** A text in each language as it is stored; languages in which it says nothing are left out. */
export function cleanLocal(text: LocalText): LocalText {
  return Object.fromEntries(Object.entries(text).map(([language, words]) => [language, cleanText(words)] as const).filter(([, words]) => isReadable(words)));
}

const isTooLong = (text: LocalText, most: number): boolean => Object.values(text).some((words) => words.length > most);

function titleProblem(title: LocalText): RefusalCode | undefined {
  if (Object.keys(title).length === 0) return 'poll-title-empty';
  return isTooLong(title, pollLimits.titleLength) ? 'poll-title-too-long' : undefined;
}

function languageProblem({ title, options }: RawWriting, languages: readonly string[]): RefusalCode | undefined {
  const texts = [title, ...options.flatMap(({ text, detail = {} }) => [text, detail])];
  return texts.some((text) => Object.keys(text).some((language) => !languages.includes(language))) ? 'language-not-of-event' : undefined;
}

function readOptions({ setup, options: raw }: RawWriting): PollOption[] | RefusalCode {
  if (setup.kind === 'consent') return raw.length === 0 ? consents.map((_, index) => ({ id: optionId(index), text: {} })) : 'poll-options-invalid';
  const [least, most] = rulesOf(setup.kind).options;
  if (raw.length < least || raw.length > Math.min(most, mostOptions)) return 'poll-options-invalid';
  const options = raw.map(({ text, detail, picture }, index): PollOption => ({
    id: optionId(index),
    text: cleanLocal(text),
    ...(detail && Object.keys(cleanLocal(detail)).length > 0 && { detail: cleanLocal(detail) }),
    ...(picture !== undefined && { picture }),
  }));
  return options.every(isOption) && areDifferent(options) ? options : 'poll-options-invalid';
}

const isOption = ({ text, detail = {} }: PollOption): boolean =>
  Object.keys(text).length > 0 && !isTooLong(text, pollLimits.optionLength) && !isTooLong(detail, pollLimits.detailLength);

/** In each language: two that read the same could not be told apart. */
function areDifferent(options: readonly PollOption[]): boolean {
  const seen = new Set<string>();
  for (const { text } of options) {
    for (const [language, words] of Object.entries(text)) {
      const word = `${language} ${words.toLowerCase()}`;
      if (seen.has(word)) return false;
      seen.add(word);
    }
  }
  return true;
}

function readElectorates(raw: RawWriting['electorates'], groups: readonly string[]): Electorate[] | RefusalCode {
  if (raw.length > pollLimits.electorates) return 'electorates-invalid';
  const electorates = raw.map((each, index): Electorate => ({ ...each, id: optionId(index), label: cleanLocal(each.label) }));
  const named = electorates.flatMap((each) => [...each.groups.map((group) => `group ${group}`), ...each.roles.map((role) => `role ${role}`)]);
  const isFine = ({ label, groups: own, roles, weight }: Electorate): boolean =>
    Object.keys(label).length > 0 && !isTooLong(label, pollLimits.labelLength) && own.length + roles.length > 0 &&
    own.every((group) => groups.includes(group)) && roles.every((role) => votingRoles.includes(role)) &&
    isWeight(weight);
  return electorates.every(isFine) && new Set(named).size === named.length ? electorates : 'electorates-invalid';
}
