// Bodies of voters while they are written: who is in which, and how much each one's vote comes to.
import type { LocalText } from '@plenary/domain/core/text';
import type { Role } from '@plenary/domain/core/roles';
import { cleanLocal } from '@plenary/domain/poll/read-writing';
import { pollLimits } from '@plenary/domain/poll/state';
import type { DraftBody, PollDraft } from './draft.ts';

export const votingRoles = ['participant', 'panellist'] as const satisfies readonly Role[];
export type VotingRole = (typeof votingRoles)[number];

export function addBody(draft: PollDraft, body: Partial<Omit<DraftBody, 'key'>> = {}): PollDraft {
  if (draft.bodies.length >= pollLimits.electorates) return draft;
  const added: DraftBody = { label: {}, groups: [], roles: [], weight: '100', ...body, key: draft.nextKey };
  return { ...draft, bodies: [...draft.bodies, added], nextKey: draft.nextKey + 1 };
}

export const removeBody = (draft: PollDraft, key: number): PollDraft => ({ ...draft, bodies: draft.bodies.filter((body) => body.key !== key) });

export function changeBody(draft: PollDraft, key: number, change: Partial<Omit<DraftBody, 'key'>>): PollDraft {
  return { ...draft, bodies: draft.bodies.map((body) => (body.key === key ? { ...body, ...change } : body)) };
}

/** Groups and roles that other bodies have already: nobody votes twice. */
export function takenBy({ bodies }: Pick<PollDraft, 'bodies'>, key: number): { readonly groups: ReadonlySet<string>; readonly roles: ReadonlySet<Role> } {
  const others = bodies.filter((body) => body.key !== key);
  return { groups: new Set(others.flatMap(({ groups }) => groups)), roles: new Set(others.flatMap(({ roles }) => roles)) };
}

/** A weight as it was typed; `NaN` for what is none. */
export const weightOf = ({ weight }: Pick<DraftBody, 'weight'>): number => (/^\d{1,3}$/.test(weight.trim()) ? Number(weight) : Number.NaN);

/** How much of the result each body decides, from 0 to 1, and what the weights come to; `null` while one of them is no weight. */
export function sharesOf(bodies: readonly Pick<DraftBody, 'weight'>[]): { readonly shares: readonly number[]; readonly sum: number } | null {
  const weights = bodies.map(weightOf);
  const sum = weights.reduce((whole, weight) => whole + weight, 0);
  return sum > 0 ? { shares: weights.map((weight) => weight / sum), sum } : null;
}

/** What the event knows of its groups and roles: their names in its languages. */
export interface BodyPlace {
  readonly languages: readonly string[];
  readonly groups: readonly { readonly id: string; readonly label: LocalText; readonly reserved?: true | undefined }[];
  readonly roleNames: Readonly<Partial<Record<Role, LocalText>>>;
}

/** A body's own name, else the names of all that are in it, in each language that has them all. */
export function bodyLabel({ label, groups, roles }: Pick<DraftBody, 'label' | 'groups' | 'roles'>, place: BodyPlace): LocalText {
  const own = cleanLocal(label);
  if (Object.keys(own).length > 0) return own;
  const names = [...groups.map((id) => place.groups.find((group) => group.id === id)?.label ?? {}), ...roles.map((role) => place.roleNames[role] ?? {})];
  const joined = place.languages.map((language) => [language, names.map((name) => name[language] ?? '')] as const);
  return Object.fromEntries(joined.filter(([, words]) => words.length > 0 && words.every(Boolean)).map(([language, words]) => [language, words.join(', ').slice(0, pollLimits.labelLength)]));
}
