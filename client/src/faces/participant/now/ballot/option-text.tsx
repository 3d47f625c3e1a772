// An option's words as they are written, and a nominee's picture and what is said of them.
import type { PollOptionWords } from '../../../../i18n/poll-words.ts';
import { useLive } from '../../../../live/use-live.ts';
import { eventOf } from '../../../../store/selectors.ts';
import { pictureAddress } from '../../../../ui/chart/picture-address.ts';
import { UserText } from '../../../../ui/user-text.tsx';
import styles from './option-text.module.css';

export function OptionText({ option }: { readonly option: PollOptionWords }) {
  return <UserText text={option.text} lang={option.lang} />;
}

export function OptionDetail({ option: { detail } }: { readonly option: PollOptionWords }) {
  return detail ? <UserText text={detail.text} lang={detail.lang} /> : null;
}

/** Says nothing that the option's words do not say. */
export function OptionPicture({ picture }: { readonly picture: string | undefined }) {
  const code = useLive((snapshot) => eventOf(snapshot)?.id);
  if (!picture || code === undefined) return null;
  return <img className={styles.picture} src={pictureAddress(code, picture)} alt="" loading="lazy" decoding="async" width="64" height="64" />;
}
