// The two buttons under a form about a question, and the keys that mean the first.
import type { RefObject } from 'react';
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/action/button.tsx';
import { useKeysInside } from '../keys/use-keys-inside.ts';

export interface DialogActionsProps {
  readonly label: string;
  readonly onDo: () => void;
  readonly onCancel: () => void;
}

export function DialogActions({ label, onDo, onCancel }: DialogActionsProps) {
  const words = useWords('ui');
  return (
    <>
      <Button variant="primary" aria-keyshortcuts="Control+Enter Meta+Enter" onClick={onDo}>{label}</Button>
      <Button variant="quiet" onClick={onCancel}>{words('action.cancel')}</Button>
    </>
  );
}

export function useSubmitKeys(form: RefObject<HTMLElement | null>, onDo: () => void): void {
  useKeysInside(form, (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return;
    event.preventDefault();
    onDo();
  });
}
