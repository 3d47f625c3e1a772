// A group of few people would give the author of an anonymous question away: it is left out then, before anything is written down.
import type { Command } from '@plenary/domain/commands';
import type { Actor } from '@plenary/domain/core/roles';
import { fewestTold } from '@plenary/domain/question/ranking-view';

/** How many people of a group are here, over all nodes, as far as is known. */
export type GroupSize = (group: string) => number;

export function withoutSmallGroup(actor: Actor, body: Command, sizeOf: GroupSize): Actor {
  const isAnonymous = body.type === 'question.submit' && body.anonymous;
  return isAnonymous && actor.group !== null && sizeOf(actor.group) < fewestTold ? { ...actor, group: null } : actor;
}
