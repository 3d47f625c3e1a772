// Changes the settings of an event. A reason that was offered once is never forgotten: questions may have been turned down for it.
import { accept, refuse, touchForEveryone, type Circumstance, type Decision } from '../core/decision.ts';
import { cleanLine, isReadable, type LocalText } from '../core/text.ts';
import type { RefusalCode } from '../core/codes.ts';
import { isBuiltIn, settingsLimits, settingsOf, type EventSettings, type Reason, type SettingsChange } from './settings.ts';

export function configure(at: Circumstance, change: SettingsChange): Decision {
  const event = at.state.event;
  if (!event) return refuse('event-unknown');
  const read = readSettings(settingsOf(event), change);
  if (typeof read === 'string') return refuse(read);
  return accept(() => {
    event.settings = read;
    touchForEveryone(at, `event:${event.slug}`, event);
  });
}

/** The settings as they are after a change, or what is wrong with it. */
export function readSettings(before: EventSettings, { asking, appeals, reasons, secondLook = before.secondLook }: SettingsChange): EventSettings | RefusalCode {
  const offered = reasons && readReasons(reasons);
  if (typeof offered === 'string') return offered;
  return {
    asking: asking ?? before.asking,
    appeals: appeals ?? before.appeals,
    reasons: offered ? [...offered, ...before.reasons.filter(({ id }) => offered.every((reason) => reason.id !== id)).map((reason) => ({ ...reason, off: true as const }))] : before.reasons,
    ...(secondLook && secondLook.length > 0 && { secondLook: [...new Set(secondLook)] }),
  };
}

function readReasons(raw: readonly { id: string; label: LocalText }[]): Reason[] | RefusalCode {
  if (raw.length === 0 || raw.length > settingsLimits.reasons) return 'reasons-invalid';
  if (new Set(raw.map(({ id }) => id)).size < raw.length) return 'reasons-invalid';
  // Reasons are counted by id, in objects that have these names of their own.
  if (raw.some(({ id }) => id in Object.prototype)) return 'reasons-invalid';
  const read: Reason[] = [];
  for (const { id, label } of raw) {
    const words = Object.entries(label).map(([language, text]) => [language, cleanLine(text)] as const).filter(([, text]) => isReadable(text));
    if (words.some(([, text]) => text.length > settingsLimits.labelLength)) return 'reason-too-long';
    if (words.length === 0 && !isBuiltIn(id)) return 'reason-empty';
    read.push({ id, label: Object.fromEntries(words) });
  }
  return read;
}
