// Where a link leads, as people say it: the host, without "www.". Nothing for what is no address.

export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : '';
}
