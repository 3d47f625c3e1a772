// Which of a page's own codes may be tried again as they are.
import type { PageCode } from './codes.ts';

const retryable: ReadonlySet<PageCode> = new Set(['unavailable', 'indeterminate', 'internal']);

export const isRetryable = (code: PageCode): boolean => retryable.has(code);
