// A screen that nobody has let in yet: its code, as large as a television's, and one sentence in each language about where
// somebody on the staff types it in.
import { usePairing } from '../../../live/use-pairing.ts';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import { QuietScreen } from '../life/quiet-screen.tsx';
import { usePairingSentences } from './pairing-sentences.ts';
import styles from './pairing-view.module.css';

export function PairingView({ onPaired }: { readonly onPaired: () => void }) {
  const pairing = usePairing(onPaired);
  const sentences = usePairingSentences();
  if (pairing.state !== 'waiting') return <QuietScreen line="connecting" />;
  const { code } = pairing;
  const middle = Math.ceil(code.length / 2);
  return (
    <main className={styles.pairing} data-kind="scene" data-scene="pairing">
      <p className={styles.name}>Plenary</p>
      <p className={styles.code} data-code={code}>
        <VisuallyHidden>{code}</VisuallyHidden>
        <span aria-hidden="true">{code.slice(0, middle)}</span>
        <span aria-hidden="true">{code.slice(middle)}</span>
      </p>
      <div className={styles.how}>
        {sentences.map(({ language, sentence }) => (
          <p key={language} lang={language}>
            {sentence}
          </p>
        ))}
        <p className={styles.address}>
          {location.host}
          <wbr />
          /moderator
        </p>
      </div>
    </main>
  );
}
