// Finds web and e-mail addresses with linkify-it; the rules for links and e-mail share one pass configuration.
import { LinkifyIt, type Match } from 'linkify-it';

/** Besides all two-letter endings and linkify-it's own list: endings of this field, and those that spam likes. */
const endings = ['int', 'app', 'dev', 'ngo', 'ong', 'africa', 'news', 'world', 'link', 'click', 'site', 'online', 'xyz', 'top', 'live', 'blog', 'page', 'chat', 'store', 'club', 'vip', 'win', 'fun'];

const linkify = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: true, fuzzyIP: false }).tlds(endings, true);

/** In the order of the text; e-mail addresses have the schema `mailto:`, addresses without a scheme an empty one. */
export function findAddresses(text: string): readonly Match[] {
  return linkify.match(text) ?? [];
}
