// What a view answers for one record and one audience: the record, that it is gone, or nothing at all.

/** Who a view is for. Staff see the moderator's view. */
export const audiences = ['participant', 'moderator', 'screen'] as const;
export type Audience = (typeof audiences)[number];

/** Names of people, kept outside the log; `undefined` for somebody unknown or erased. */
export type Directory = (personId: string) => string | undefined;

/**
 * `show`: the record as this audience may see it. `gone`: this audience has seen it before, since `gone` (a seq) it may not.
 * `undefined`: this audience has never seen it and must not learn that it exists.
 */
export type Seen<R> = { readonly show: R } | { readonly gone: number } | undefined;
