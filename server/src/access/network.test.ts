// Which addresses count as one.
import { expect, it } from 'vitest';
import { networkOf } from './network.ts';

it('addresses of one IPv6 network of 64 bits are one, in whatever way they are written; others are not', () => {
  const same = ['2001:db8:1:2::1', '2001:DB8:1:2:ffff:ffff:ffff:ffff', '2001:0db8:0001:0002:0:0:0:7', '2001:db8:1:2::1%eth0', '2001:db8:1:2:3::192.0.2.1', '[2001:db8:1:2::1]', '[2001:db8:1:2::1]:40000'];
  expect(new Set(same.map(networkOf))).toEqual(new Set(['2001:db8:1:2::/64']));
  expect(['2001:db8:1:3::1', '2001:db8::1', '::1', 'fe80::1%lo', '::'].map(networkOf)).toEqual(['2001:db8:1:3::/64', '2001:db8:0:0::/64', '0:0:0:0::/64', 'fe80:0:0:0::/64', '0:0:0:0::/64']);
});

it('an IPv4 address stands for itself, also in the form of IPv6; what is none is left as it is', () => {
  expect(['192.0.2.1', '::ffff:192.0.2.1', '::FFFF:192.0.2.1', '192.0.2.1:40000', '[::ffff:192.0.2.1]:40000', '192.0.2.2', '', 'unknown', ':::'].map(networkOf)).toEqual([...Array.from({ length: 5 }, () => '192.0.2.1'), '192.0.2.2', '', 'unknown', ':::']);
});
