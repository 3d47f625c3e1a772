// The code of an overlay that nobody has let in yet: in a panel of its own, for whoever sets the mixer up.
import { usePairing } from '../../../live/use-pairing.ts';
import { usePairingSentences } from '../pairing/pairing-sentences.ts';
import styles from './overlay-pairing.module.css';

export function OverlayPairing({ onPaired }: { readonly onPaired: () => void }) {
  const pairing = usePairing(onPaired);
  const [first] = usePairingSentences();
  if (pairing.state !== 'waiting') return null;
  return (
    <main className={styles.panel} data-kind="scene" data-scene="pairing">
      <p className={styles.code} data-code={pairing.code}>{pairing.code}</p>
      {first ? <p lang={first.language}>{first.sentence}</p> : null}
      <p>{location.host}/moderator</p>
    </main>
  );
}
