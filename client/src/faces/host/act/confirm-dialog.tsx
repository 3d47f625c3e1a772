// Asks once more before something that many people feel: what will happen, the deed by its name, and a way back.
import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/action/button.tsx';
import { Dialog } from '../../../ui/surface/dialog.tsx';

export interface ConfirmDialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly children: ReactNode;
  /** The deed, such as "Revoke the link". */
  readonly deed: string;
  readonly tone?: 'danger' | 'primary';
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

export function ConfirmDialog({ isOpen, title, children, deed, tone = 'danger', onConfirm, onClose }: ConfirmDialogProps) {
  const u = useWords('ui');
  const confirm = (): void => {
    onConfirm();
    onClose();
  };
  const actions = (
    <>
      <Button variant={tone} onClick={confirm}>
        {deed}
      </Button>
      <Button variant="quiet" onClick={onClose}>
        {u('action.cancel')}
      </Button>
    </>
  );
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={title} actions={actions}>
      {children}
    </Dialog>
  );
}
