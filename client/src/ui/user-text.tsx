// What a person wrote, exactly: its own direction and language, its line breaks but for a tower of them, and long words that never push the page wide.
import { inFewLines } from './in-few-lines.ts';
import styles from './user-text.module.css';

export interface UserTextProps {
  readonly text: string;
  /** BCP 47 tag of the text, where known: screen readers then speak it properly. */
  readonly lang?: string | undefined;
}

export function UserText({ text, lang }: UserTextProps) {
  return (
    <span className={styles.text} dir="auto" lang={lang}>
      {inFewLines(text)}
    </span>
  );
}
