// The key of a shortcut beside the words of its button; shown only while shortcuts are on, and never spoken twice.
import { useDesk } from '../desk/desk-context.ts';
import { keyOfShortcut, type Shortcut } from './key-of.ts';
import styles from './key-hint.module.css';

export function KeyHint({ of }: { readonly of: Shortcut }) {
  const { keysOn } = useDesk();
  return keysOn ? <kbd className={styles.key} aria-hidden="true">{keyOfShortcut[of]}</kbd> : null;
}
