// Which numbers of a table are not told: those under five, and others with them, so that none follows from the sum of all, which everybody knows,
// nor from knowing this rule. Primary and complementary cell suppression; docs/decisions/0027-suppression.md says why in this way.

/** The least number that is told of a group, and that follows for hidden ones together. */
export const fewest = 5;

/**
 * The rows to be hidden, by their index. `rows`: for each row the numbers that telling it would tell. `kept`: rows that were hidden before.
 * With any row the last one is hidden, and then more from the last up, until together they are five: whatever number under five another row
 * has, the last one may have the rest. Which rows are added must not follow from how many they have, or the choice itself would tell something.
 */
export function hide(rows: readonly (readonly number[])[], kept: ReadonlySet<number>): ReadonlySet<number> {
  const hidden = new Set([...rows.keys()].filter((row) => kept.has(row) || rows[row]?.some((number) => number < fewest)));
  const last = rows.length - 1;
  if (hidden.size > 0) for (let row = last; row >= 0 && !(hidden.has(last) && isEnough(rows, hidden)); row -= 1) hidden.add(row);
  return hidden;
}

function isEnough(rows: readonly (readonly number[])[], hidden: ReadonlySet<number>): boolean {
  const sums = (rows[0] ?? []).map((_, place) => [...hidden].reduce((sum, row) => sum + (rows[row]?.[place] ?? 0), 0));
  return sums.every((sum) => sum >= fewest);
}
