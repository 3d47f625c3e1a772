// What an author writes about a question that is asked already: a new wording, or why it should be looked at again. Kept like a draft.

export type OwnFormKind = 'revise' | 'appeal';

export const draftKeyOf = (kind: OwnFormKind, question: string): string => `${kind}:${question}`;

/** The form for it, which comes beside the page. */
export const loadOwnForm = () => import('./own-form.tsx');
