// What was typed into a dialog about a question is kept while the dialog is shut, until it was done or given up: a refusal loses nothing.
import { useCallback, useState } from 'react';
import type { SourceLink } from '@plenary/domain/question/state';

/** What each dialog holds. */
export interface Forms {
  readonly reject: string;
  readonly edit: string;
  readonly uphold: string;
  readonly notice: { readonly who: string; readonly until: string };
  readonly write: { readonly text: string; readonly links: readonly SourceLink[] };
  readonly context: { readonly text: string; readonly links: readonly SourceLink[] };
}
export type FormKind = keyof Forms;
export const formKinds = ['reject', 'edit', 'uphold', 'notice', 'write', 'context'] as const satisfies readonly FormKind[];

export interface KeptForms {
  read<K extends FormKind>(kind: K, question: string): Forms[K] | undefined;
  write<K extends FormKind>(kind: K, question: string, form: Forms[K]): void;
  forget(kind: FormKind, question: string): void;
}

export function createKeptForms(): KeptForms {
  const held: { readonly [K in FormKind]: Map<string, Forms[K]> } = { reject: new Map(), edit: new Map(), uphold: new Map(), notice: new Map(), write: new Map(), context: new Map() };
  return {
    read: (kind, question) => held[kind].get(question),
    write: (kind, question, form) => void held[kind].set(question, form),
    forget: (kind, question) => void held[kind].delete(question),
  };
}

/** The form of an open dialog; `first` is what it begins with. */
export function useKeptForm<K extends FormKind>(kept: KeptForms, about: { kind: K; question: string }, first: Forms[K]): [Forms[K], (form: Forms[K]) => void] {
  const { kind, question } = about;
  const [form, setForm] = useState<Forms[K]>(() => kept.read(kind, question) ?? first);
  const change = useCallback((next: Forms[K]) => {
    kept.write(kind, question, next);
    setForm(next);
  }, [kept, kind, question]);
  return [form, change];
}
