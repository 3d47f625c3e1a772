// Dark modules become rectangles by row.
import { generate } from 'lean-qr';
import { expect, it } from 'vitest';
import { qrPath } from './qr-path.ts';

it('joins dark modules of a row into one run, also at the edge', () => {
  const rows = ['110', '011', '101'];
  expect(qrPath(3, (x, y) => rows[y]?.[x] === '1')).toBe('M0 0h2v1H0zM1 1h2v1H1zM0 2h1v1H0zM2 2h1v1H2z');
});

it('draws the finder of a real code at its start corner', () => {
  const code = generate('https://plenary.example.org/j/IDM-2024');
  expect(qrPath(code.size, (x, y) => code.get(x, y)).startsWith('M0 0h7v1H0z')).toBe(true);
});
