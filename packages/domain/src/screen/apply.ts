// Routes each command about screens to its rule; pairs, names, sets up and lets go of them.
import { accept, refuse, type Circumstance, type Decision } from '../core/decision.ts';
import { cleanLine, isReadable } from '../core/text.ts';
import type { EventState } from '../state.ts';
import type { ScreenCommand } from './commands.ts';
import { confirm, cover, cue, decline, show, swap, take, uncue } from './remote.ts';
import { touchScreen } from './showing.ts';
import { screenLimits, type Screen, type ScreenLook } from './state.ts';

export function decideScreen(at: Circumstance, command: ScreenCommand): Decision {
  switch (command.type) {
    case 'screen.pair':
      return pair(at, command);
    case 'screen.cover':
    case 'screen.uncover':
      return cover(at, command.room, command.type === 'screen.cover');
    case 'screen.showOn':
    case 'screen.take': {
      const screens = all(at.state, command.screens);
      if (!screens) return refuse('screen-unknown');
      return command.type === 'screen.take' ? take(at, screens, command.cues) : show(at, screens, command.scene);
    }
    default: {
      const screen = paired(at.state, command.screen);
      return screen ? decideAbout(at, screen, command) : refuse('screen-unknown');
    }
  }
}

type AboutOne = Extract<ScreenCommand, { screen: string }>;

function decideAbout(at: Circumstance, screen: Screen, command: AboutOne): Decision {
  switch (command.type) {
    case 'screen.rename':
      return rename(at, screen, command.name);
    case 'screen.setUp':
      return setUp(at, screen, command);
    case 'screen.show':
      return show(at, [screen], command.scene);
    case 'screen.cue':
      return cue(at, screen, command.scene);
    case 'screen.uncue':
      return uncue(at, screen, command.cue);
    case 'screen.confirm':
      return confirm(at, screen, command.scene);
    case 'screen.decline':
      return decline(at, screen);
    case 'screen.swap':
      return swap(at, screen, command.with);
    case 'screen.unpair':
      return change(at, screen, { unpaired: true });
  }
}

const paired = (state: EventState, id: string): Screen | undefined => {
  const screen = state.screens.get(id);
  return screen?.unpaired ? undefined : screen;
};

/** All of them, each once; nothing if one of them is not there. */
function all(state: EventState, ids: readonly string[]): Screen[] | undefined {
  const screens = [...new Set(ids)].flatMap((id) => paired(state, id) ?? []);
  return screens.length === new Set(ids).size ? screens : undefined;
}

function pair(at: Circumstance, command: Extract<ScreenCommand, { type: 'screen.pair' }>): Decision {
  // Paired by this very command, so long ago that its outcome is forgotten: left as it is.
  if (at.state.screens.has(at.newId)) return accept(() => ({ screen: at.newId }));
  if (!at.state.rooms.has(command.room)) return refuse('room-unknown');
  const name = screenName(command.name);
  if (!name) return refuse('screen-name-empty');
  return accept(() => {
    const revised = { rev: at.seq, publicRev: at.seq };
    const screen: Screen = { id: at.newId, name, room: command.room, scene: { kind: 'auto' }, unpaired: false, ...revised };
    at.state.screens.set(screen.id, screen);
    touchScreen(at, screen);
    return { screen: screen.id };
  });
}

function rename(at: Circumstance, screen: Screen, raw: string): Decision {
  const name = screenName(raw);
  return name ? change(at, screen, { name }) : refuse('screen-name-empty');
}

/** Languages are the event's, each once, two at most. */
function setUp(at: Circumstance, screen: Screen, { languages, theme }: ScreenLook): Decision {
  const known = at.state.event?.languages ?? [];
  if (languages.some((language) => !known.includes(language)) || new Set(languages).size < languages.length) return refuse('language-not-of-event');
  if (languages.length > screenLimits.languages) return refuse('too-many-languages');
  return change(at, screen, { look: { languages, theme } });
}

function change(at: Circumstance, screen: Screen, to: Partial<Screen>): Decision {
  return accept(() => {
    Object.assign(screen, to);
    touchScreen(at, screen);
  });
}

function screenName(raw: string): string | undefined {
  const letters = [...cleanLine(raw)];
  const name = letters.slice(0, screenLimits.nameLength).join('').trim();
  return isReadable(name) ? name : undefined;
}
