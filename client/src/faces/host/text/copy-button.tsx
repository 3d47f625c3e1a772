// Copies a text and says that it did, in words, for a moment.
import { useEffect, useState } from 'react';
import { useWords } from '../../../i18n/words.ts';
import { Button, type ButtonProps } from '../../../ui/action/button.tsx';
import { CopyIcon } from '../../../ui/icon/desk-icons.tsx';
import { CheckIcon } from '../../../ui/icon/icons.tsx';
import { useAnnounce } from '../../../ui/notice/announcer.tsx';
import { copyText } from './copy-text.ts';

const thanksMs = 3000;

export interface CopyButtonProps extends Pick<ButtonProps, 'variant' | 'size'> {
  readonly text: string;
  readonly label: string;
}

export function CopyButton({ text, label, ...look }: CopyButtonProps) {
  const u = useWords('ui');
  const announce = useAnnounce();
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), thanksMs);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const copy = async (): Promise<void> => {
    if (!(await copyText(text))) return;
    setCopied(true);
    announce(u('action.copied'));
  };
  return (
    <Button {...look} icon={isCopied ? <CheckIcon /> : <CopyIcon />} onClick={() => void copy()}>
      {isCopied ? u('action.copied') : label}
    </Button>
  );
}
