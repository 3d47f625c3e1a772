// Single keys: the right one, never while typing, never twice for one press.
import { describe, expect, it } from 'vitest';
import { keyOfShortcut, shortcutOf, shortcuts, spokenKeyOf, type Press } from './key-of.ts';

const press = (key: string, more: Partial<Press> = {}): Press =>
  ({ key, code: '', repeat: false, isComposing: false, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more });

describe('shortcutOf', () => {
  it('knows every key, small or capital, and no other', () => {
    for (const shortcut of shortcuts) {
      const shiftKey = keyOfShortcut[shortcut].startsWith('⇧');
      const key = keyOfShortcut[shortcut].replace('⇧', '');
      expect(shortcutOf(press(key, { shiftKey }))).toBe(shortcut);
      expect(shortcutOf(press(key.toLowerCase(), { shiftKey }))).toBe(shortcut);
    }
    for (const key of ['0', '1', 'Enter', 'Tab', 'ArrowDown', ' ']) expect(shortcutOf(press(key))).toBeUndefined();
    expect(new Set(Object.values(keyOfShortcut)).size).toBe(shortcuts.length);
  });

  it('leaves the browser its own: with a modifier, or while a text is composed', () => {
    for (const more of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { isComposing: true }]) expect(shortcutOf(press('a', more))).toBeUndefined();
  });

  it('moves on while held down, but decides only once', () => {
    expect(shortcutOf(press('j', { repeat: true }))).toBe('next');
    expect(shortcutOf(press('a', { repeat: true }))).toBeUndefined();
  });

  it('tells a key from the same one with Shift, where that means something else', () => {
    expect(shortcutOf(press('X'))).toBe('choose');
    expect(shortcutOf(press('X', { shiftKey: true }))).toBe('chooseAll');
    expect(shortcutOf(press('A', { shiftKey: true }))).toBe('approve');
    expect(spokenKeyOf('chooseAll')).toBe('Shift+X');
  });

  it('goes by the place of the key on a keyboard of another script', () => {
    expect(shortcutOf(press('ф', { code: 'KeyA' }))).toBe('approve');
    expect(shortcutOf(press('ش', { code: 'KeyA' }))).toBe('approve');
  });
});
