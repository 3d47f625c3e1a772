import { expect, it } from 'vitest';
import { joinWayOf } from './join-way.ts';

it('says what one types and what the QR code holds', () => {
  const card = { joinUrl: 'https://plenary.example.org/j/IDM-2024', joinCode: 'IDM-2024' };
  expect(joinWayOf(card, { joinCode: 'IDM-2024' }, 'https://screen.example.org')).toEqual({ url: card.joinUrl, address: 'plenary.example.org', code: 'IDM-2024' });
});

it('stands on its own address while the card has not arrived', () => {
  expect(joinWayOf(undefined, { joinCode: 'A-B' }, 'http://10.0.0.5:8080')).toEqual({ url: 'http://10.0.0.5:8080/j/A-B', address: '10.0.0.5:8080', code: 'A-B' });
});
