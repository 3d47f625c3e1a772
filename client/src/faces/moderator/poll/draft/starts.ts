// Ready-made starts: settings that belong together. What was written already stays.
import type { LocalText } from '@plenary/domain/core/text';
import { addBody, votingRoles, type BodyPlace } from './bodies.ts';
import { ofKind, type PollDraft } from './draft.ts';

/** One vote each for nominees, sealed until it is revealed; half of it by a jury, half by everybody else. */
export function awardsStart(draft: PollDraft, groups: BodyPlace['groups'], everybody: LocalText): PollDraft {
  // A group that only a link gives is what a jury is.
  const jury = groups.filter(({ reserved }) => reserved).slice(0, 1);
  const plain: PollDraft = { ...draft, kind: 'single', results: 'sealed', named: false, changeable: true, split: null, bodies: [] };
  const withJury = addBody(plain, { label: jury[0]?.label ?? {}, groups: jury.map(({ id }) => id), weight: '50' });
  return addBody(withJury, { label: everybody, roles: [...votingRoles], weight: '50' });
}

/** Yes, no or abstain, seen as it moves. */
export const temperatureStart = (draft: PollDraft): PollDraft => ({ ...ofKind(draft, 'consent'), results: 'live', named: false, changeable: true, bodies: [], split: null });
