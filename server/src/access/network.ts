// Who counts as one where nothing but an address is known.
import { isIPv6 } from 'node:net';

/**
 * An IPv4 address as it is; of IPv6 the network of 64 bits that a household or a phone has to itself (RFC 7421): with another address for each
 * guess, nobody would ever be slowed down. An IPv4 address in the form of IPv6 is that IPv4 address.
 */
export function networkOf(address: string): string {
  const [bare = ''] = withoutPort(address).split('%');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(bare)) return bare;
  // The standard form of addresses in URLs writes every one of them in one way.
  const [before = '', after] = new URL(`http://[${bare}]`).hostname.slice(1, -1).split('::');
  const [head, tail] = [groupsIn(before), groupsIn(after ?? '')];
  const all = after === undefined ? head : [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => '0'), ...tail];
  return `${all.slice(0, 4).join(':')}::/64`;
}

/** Some proxies tell the port as well, which is another one each time. */
const withoutPort = (address: string): string => address.replace(/^\[([^\]]*)\](?::\d+)?$/, '$1').replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');

const groupsIn = (text: string): string[] => (text === '' ? [] : text.split(':'));
