// What colleagues read when one of the staff decides or looks at something: the name of the link by which they came in.

/** The label of the links that a start prints: it names nobody. */
export const startLabel = 'npm start';

/** Whoever comes in by a link that names nobody is told apart by a number, which each page puts into words. */
export function staffName({ label, use, number }: { readonly label: string; readonly use: number; readonly number: number }): string {
  if (label === '' || label === startLabel) return `#${number}`;
  return use === 1 ? label : `${label} (${use})`;
}
