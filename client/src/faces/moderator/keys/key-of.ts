// Which shortcut a key press means, if any. Single keys never fire while somebody types, chooses or answers a dialog (WCAG 2.1.4).

export const shortcuts = ['next', 'previous', 'approve', 'reject', 'edit', 'stage', 'done', 'undo', 'merge', 'takeOut', 'notice', 'write', 'context', 'uphold', 'label', 'pin', 'address', 'choose', 'chooseAll', 'freeze', 'discount', 'filter', 'poll', 'pollOn', 'pollOff', 'pollTold', 'screens', 'blank', 'toWaiting', 'toLive', 'toStage', 'help'] as const;
export type Shortcut = (typeof shortcuts)[number];

export const keyOfShortcut: Record<Shortcut, string> = {
  next: 'J',
  previous: 'K',
  approve: 'A',
  reject: 'R',
  edit: 'E',
  stage: 'S',
  done: 'D',
  undo: 'U',
  merge: 'M',
  takeOut: 'G',
  notice: 'N',
  write: 'I',
  context: 'C',
  uphold: 'H',
  label: 'B',
  pin: 'V',
  address: 'Q',
  choose: 'X',
  chooseAll: '⇧X',
  freeze: 'Z',
  discount: 'O',
  filter: 'F',
  poll: 'P',
  pollOn: '⇧P',
  pollOff: '⇧C',
  pollTold: '⇧R',
  screens: 'Y',
  blank: '⇧B',
  toWaiting: 'W',
  toLive: 'L',
  toStage: 'T',
  help: '?',
};

/** As `aria-keyshortcuts` wants it. */
export const spokenKeyOf = (shortcut: Shortcut): string => keyOfShortcut[shortcut].replace('⇧', 'Shift+');

export interface Press {
  readonly key: string;
  readonly code: string;
  readonly repeat: boolean;
  readonly isComposing: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** A key held down moves on, but decides only once. */
const repeatable: ReadonlySet<Shortcut> = new Set<Shortcut>(['next', 'previous']);

export function shortcutOf(press: Press): Shortcut | undefined {
  if (press.isComposing || press.ctrlKey || press.metaKey || press.altKey) return undefined;
  const letter = letterOf(press);
  const found = shortcuts.find((shortcut) => keyOfShortcut[shortcut] === `⇧${letter}` && press.shiftKey) ?? shortcuts.find((shortcut) => keyOfShortcut[shortcut] === letter);
  return found && press.repeat && !repeatable.has(found) ? undefined : found;
}

/** The letter on the key; on a keyboard of another script, the one at the same place. */
function letterOf({ key, code }: Press): string {
  const isForeign = key.length === 1 && key > '\u{7f}';
  return isForeign && code.startsWith('Key') ? code.slice(3) : key.toUpperCase();
}

/** What must work at once, also over a dialog that is open. */
export const urgent: ReadonlySet<Shortcut> = new Set<Shortcut>(['blank']);

/** Whether the element takes letters for itself. */
export function takesLetters(element: { closest(selector: string): unknown } | null): boolean {
  const typing = 'input:not([type="button"], [type="submit"], [type="checkbox"]), textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"], [role="listbox"], [role="menu"]';
  return element !== null && Boolean(element.closest(typing));
}
