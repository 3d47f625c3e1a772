// The last two minutes of one figure as a line: a hint beside the figure, which says everything by itself.
import styles from './sparkline.module.css';

const width = 96;
const height = 24;

export function Sparkline({ values }: { readonly values: readonly number[] }) {
  if (values.length < 2) return null;
  const top = Math.max(...values, 1);
  const points = values.map((value, at) => `${((at / (values.length - 1)) * width).toFixed(1)},${(height - 1 - (value / top) * (height - 2)).toFixed(1)}`);
  return (
    <svg className={styles.line} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
      <polyline points={points.join(' ')} />
    </svg>
  );
}
