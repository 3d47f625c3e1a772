// Under which name a draft is kept: a session's question, or the reply to one question.

export const composeKeyOf = (session: string, replyTo: string | null): string => (replyTo === null ? session : `reply:${replyTo}`);
