// A question's text with what screening saw marked in its place, and a legend in words.
import type { Flag, FlagKind } from '@plenary/domain/question/flags';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useWords } from '../../../i18n/words.ts';
import { classNames } from '../../../ui/class-names.ts';
import { FlagIcon } from '../../../ui/icon/desk-icons.tsx';
import { inFewLines } from '../../../ui/in-few-lines.ts';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import { languageName } from '../desk/language-name.ts';
import { kindsOf, labelsOf, piecesOf } from './marks.ts';
import styles from './marked-text.module.css';

export interface MarkedTextProps {
  readonly id?: string;
  readonly text: string;
  readonly lang?: string | undefined;
  readonly flags: readonly Flag[];
  readonly size?: 'm' | 'l';
}

export function MarkedText({ id, text, lang, flags, size = 'm' }: MarkedTextProps) {
  const t = useWords('ui');
  const kinds = kindsOf(flags);
  return (
    <p id={id} className={classNames(styles.text, size === 'l' && styles.large)} dir="auto" lang={lang}>
      {piecesOf(inFewLines(text), flags).map((piece) =>
        piece.kinds.length === 0 ? piece.text : (
          <mark key={piece.start} className={styles.mark} title={piece.kinds.map((kind) => t(`flag.${kind}`)).join(', ')}>
            <VisuallyHidden>[{piece.kinds.map((kind) => t(`flag.${kind}`)).join(', ')}: </VisuallyHidden>
            {piece.text}
            {kinds.length > 1 ? <sup className={styles.number} aria-hidden="true">{piece.kinds.map((kind) => kinds.indexOf(kind) + 1).join(' ')}</sup> : null}
            <VisuallyHidden>]</VisuallyHidden>
          </mark>
        ),
      )}
    </p>
  );
}

/** What was seen, as words, with the numbers of the marks where there are several. */
export function FlagLegend({ flags, lang }: { readonly flags: readonly Flag[]; readonly lang: string | null }) {
  const t = useWords('ui');
  const own = useWords('moderator');
  const { language } = useLanguage();
  const written = flags.find(({ kind }) => kind === 'language')?.detail;
  const wordsFor = (kind: FlagKind): string =>
    kind === 'language' && written && lang ? own('flags.language', { written: languageName(written, language), declared: languageName(lang, language) }) : t(`flag.${kind}`);
  const kinds = kindsOf(flags);
  if (kinds.length === 0) return null;
  return (
    <div className={styles.legend}>
      <FlagIcon />
      <VisuallyHidden>{own('flags.seen')}</VisuallyHidden>
      <ul className={styles.kinds}>
        {kinds.map((kind, index) => (
          <li key={kind}>
            {kinds.length > 1 ? <span className={styles.order} aria-hidden="true">{index + 1}</span> : null}
            {wordsFor(kind)}
            {labelsOf(kind, flags).map((label) => <bdi key={label} className={styles.label}>{label}</bdi>)}
          </li>
        ))}
      </ul>
    </div>
  );
}
