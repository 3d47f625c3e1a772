// Links as they are typed, row by row, and whether each is right. Pure.
import { readLinks } from '@plenary/domain/question/links';
import { questionLimits, type SourceLink } from '@plenary/domain/question/state';

/** A row that stands for no link has nothing in it. */
export const emptyRow: SourceLink = { url: '', title: '' };
export const mostRows = questionLimits.links;

export const isFilled = ({ url, title }: SourceLink): boolean => url.trim() !== '' || title.trim() !== '';

/** What is sent: the rows that have something in them. An address that was typed without `https://` gets it. */
export const linksOf = (rows: readonly SourceLink[]): SourceLink[] => rows.filter(isFilled).map(({ url, title }) => ({ url: completed(url.trim()), title: title.trim() }));

/** Whether it is filled in with something that is no address of the web. */
export const isWrong = (row: SourceLink): boolean => 'problem' in readLinks(linksOf([row]));

/** `iom.int/page`, but nothing that names a scheme already. */
const completed = (url: string): string => (/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+([/?#]|$)/u.test(url) ? `https://${url}` : url);
