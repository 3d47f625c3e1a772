// Adds a group to an event that is under way. Groups are never taken away again: people may speak for them.
import { accept, refuse, touchForEveryone, type Circumstance, type Decision } from '../core/decision.ts';
import { cleanLine, isReadable, type LocalText } from '../core/text.ts';
import type { EventCommand } from './commands.ts';
import { groupLimits, type Group } from './state.ts';

export function addGroup(at: Circumstance, { label: raw, reserved }: Extract<EventCommand, { type: 'event.addGroup' }>): Decision {
  const { event } = at.state;
  if (!event) return refuse('event-unknown');
  if (event.groups.length >= groupLimits.groups) return refuse('too-many-groups');
  const label: LocalText = Object.fromEntries(Object.entries(raw).map(([language, text]) => [language, cleanLine(text)]).filter(([, text]) => isReadable(text ?? '')));
  const words = Object.values(label);
  if (words.length === 0) return refuse('group-name-empty');
  if (words.some((text) => text.length > groupLimits.labelLength)) return refuse('group-name-too-long');
  if (event.groups.some((group) => isCalled(group, label))) return refuse('group-exists');
  return accept(() => {
    // A new list: the one before belongs to the command that made the event.
    event.groups = [...event.groups, { id: at.newId, label, ...(reserved && { reserved }) }];
    touchForEveryone(at, `event:${event.slug}`, event);
    return { group: at.newId };
  });
}

/** Two groups of one name could not be told apart in any list. */
function isCalled(group: Group, label: LocalText): boolean {
  return Object.entries(label).some(([language, text]) => group.label[language]?.toLowerCase() === text.toLowerCase());
}
