// Pairs, names and directs screens. A scene can only name what the public may see.
import { accept, refuse, touchForEveryone, type Circumstance, type Decision } from '../core/decision.ts';
import { cleanText, isReadable } from '../core/text.ts';
import { isShown } from '../question/shown.ts';
import type { EventState } from '../state.ts';
import type { ScreenCommand } from './commands.ts';
import { screenLimits, type Scene, type Screen } from './state.ts';

export function decideScreen(at: Circumstance, command: ScreenCommand): Decision {
  if (command.type === 'screen.pair') return pair(at, command);
  const screen = at.state.screens.get(command.screen);
  if (!screen || screen.unpaired) return refuse('screen-unknown');
  switch (command.type) {
    case 'screen.rename':
      return rename(at, screen, command.name);
    case 'screen.show':
      return show(at, screen, command.scene);
    case 'screen.unpair':
      return change(at, screen, { unpaired: true });
  }
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
    touchForEveryone(at, `screen:${screen.id}`, screen);
    return { screen: screen.id };
  });
}

function rename(at: Circumstance, screen: Screen, raw: string): Decision {
  const name = screenName(raw);
  return name ? change(at, screen, { name }) : refuse('screen-name-empty');
}

function show(at: Circumstance, screen: Screen, scene: Scene): Decision {
  return isAvailable(at.state, scene) ? change(at, screen, { scene }) : refuse('scene-not-available');
}

function isAvailable(state: EventState, scene: Scene): boolean {
  const question = scene.kind === 'question' ? state.questions.get(scene.id) : undefined;
  if (scene.kind === 'question') return question !== undefined && question.replyTo === undefined && isShown(state, question);
  if (scene.kind === 'poll') return state.polls.get(scene.id)?.everPublic ?? false;
  return true;
}

function change(at: Circumstance, screen: Screen, to: Partial<Screen>): Decision {
  return accept(() => {
    Object.assign(screen, to);
    touchForEveryone(at, `screen:${screen.id}`, screen);
  });
}

function screenName(raw: string): string | undefined {
  const letters = [...cleanText(raw).replaceAll('\n', ' ')];
  const name = letters.slice(0, screenLimits.nameLength).join('').trim();
  return isReadable(name) ? name : undefined;
}
