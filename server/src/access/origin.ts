// Where a request comes from: whether its page is ours, and the caller's address behind the proxies that we trust.
import type { IncomingHttpHeaders } from 'node:http';

/** Whether a browser's page comes from our own address. Programs send no origin: their token speaks for them. */
export function isOwnOrigin(headers: IncomingHttpHeaders, publicUrl: string | null): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const asked = new URL(origin).host;
  return asked === host || (publicUrl !== null && asked === new URL(publicUrl).host);
}

/** The address that the outermost trusted proxy saw; without proxies, the connection's own. */
export function callerAddress(headers: IncomingHttpHeaders, direct: string, trustedProxies: number): string {
  if (trustedProxies === 0) return direct;
  const forwarded = String(headers['x-forwarded-for'] ?? '').split(',').map((part) => part.trim()).filter(Boolean);
  return forwarded.at(-trustedProxies) ?? direct;
}
