// A QR code as one SVG path: dark on white in both themes with the four-module quiet zone of ISO/IEC 18004, since cameras
// read nothing else reliably.
import { generate } from 'lean-qr';
import { useMemo } from 'react';
import { useWords } from '../../i18n/words.ts';
import { qrPath } from './qr-path.ts';
import styles from './qr-code.module.css';

export interface QrCodeProps {
  /** What the code says, usually an address. */
  readonly value: string;
  /** Spoken and printed name of the target; the value itself when left out. */
  readonly address?: string;
}

const quietModules = 4;

export function QrCode({ value, address = value }: QrCodeProps) {
  const t = useWords('ui');
  const { path, side } = useMemo(() => {
    const code = generate(value);
    return { path: qrPath(code.size, (x, y) => code.get(x, y)), side: code.size + 2 * quietModules };
  }, [value]);
  return (
    <svg
      className={styles.code}
      viewBox={`${-quietModules} ${-quietModules} ${side} ${side}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={t('qr', { address })}
    >
      <path d={path} />
    </svg>
  );
}
