// Nothing to show yet, and nothing to complain about: the name of the product, very quietly.
import { classNames } from '../../../ui/class-names.ts';
import type { LineState } from '../../../store/store.ts';
import { overlay } from '../overlay/overlay-of.ts';
import foot from '../frame/foot-line.module.css';
import styles from './quiet-screen.module.css';

export function QuietScreen({ line }: { readonly line: LineState['state'] }) {
  if (overlay) return null;
  return (
    <main className={styles.quiet} data-kind="scene" data-scene="quiet">
      <h1 className={styles.name}>Plenary</h1>
      <span className={classNames(foot.dot, styles.corner, line !== 'live' && line !== 'connecting' && foot.isDown)} data-line={line} aria-hidden="true" />
    </main>
  );
}
