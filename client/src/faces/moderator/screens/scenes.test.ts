// Scenes as values of a select, there and back.
import { describe, expect, it } from 'vitest';
import { heldScene, sceneOf, scenesFor, valueOf } from './scenes.ts';

describe('scenes', () => {
  it('go there and back', () => {
    for (const scene of [{ kind: 'auto' }, { kind: 'blank' }, { kind: 'questions' }, { kind: 'question', id: 'q' }, { kind: 'poll', id: 'p' }] as const) {
      expect(sceneOf(valueOf(scene), { kind: 'auto' })).toEqual(scene);
    }
  });

  it('leave what no list offers as it is', () => {
    const current = { kind: 'announcement', text: 'Lunch is ready' } as const;
    expect(scenesFor({ current, onStage: null, polls: [] })).toContain('given');
    expect(sceneOf(valueOf(current), current)).toBe(current);
  });

  it('offer what the public may see, and what the screen shows already', () => {
    const polls = [{ id: 'draft', status: 'draft' }, { id: 'open', status: 'open' }] as const;
    expect(scenesFor({ current: { kind: 'question', id: 'old' }, onStage: 'now', polls })).toEqual(
      ['auto', 'welcome', 'now', 'questions', 'blank', 'question:now', 'poll:open', 'question:old']);
    expect(scenesFor({ current: { kind: 'question', id: 'now' }, onStage: 'now', polls: [] }).filter((value) => value === 'question:now')).toHaveLength(1);
  });

  it('hold what the room looks at', () => {
    const focus = { kind: 'poll', id: 'p' } as const;
    expect([heldScene({ focus, live: 's' }), heldScene({ focus: null, live: 's' }), heldScene({ focus: null, live: null }), heldScene(undefined)]).toEqual([focus, { kind: 'now' }, { kind: 'welcome' }, { kind: 'welcome' }]);
  });
});
