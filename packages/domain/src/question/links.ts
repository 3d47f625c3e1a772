// Links that staff put beside a question. Only addresses of the web: nothing that a browser would run.
import { cleanLine } from '../core/text.ts';
import type { RefusalCode } from '../core/codes.ts';
import { questionLimits, type SourceLink } from './state.ts';

const limits = { url: 500, title: 120 } as const;

export type LinksRead = { readonly links: SourceLink[] } | { readonly problem: RefusalCode };

/** Links as they are kept: in the form of the URL standard, each with a title, or its host as one. */
export function readLinks(raw: readonly { url: string; title: string }[]): LinksRead {
  if (raw.length > questionLimits.links) return { problem: 'too-many-links' };
  const links: SourceLink[] = [];
  for (const { url, title } of raw) {
    const parsed = webAddress(url);
    if (!parsed) return { problem: 'link-not-allowed' };
    links.push({ url: parsed.href, title: cleanLine(title).slice(0, limits.title).toWellFormed() || parsed.host });
  }
  return { links };
}

function webAddress(raw: string): URL | null {
  const url = URL.parse(raw.trim());
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  return url && isWeb && url.username === '' && url.password === '' && url.href.length <= limits.url ? url : null;
}
