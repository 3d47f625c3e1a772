// How heads and receipts are shown to people who compare them by eye.

const shownDigits = 32;

/**
 * The first 32 of its digits, by four: `9f86 d081 …`. Half of it is still too much for anybody to find a second list of ballots with the
 * same; a quarter would not be, for whoever can choose both lists.
 */
export const shortHead = (head: string): string => head.slice(0, shownDigits).replace(/.{4}(?=.)/g, '$& ');

/** A receipt as people read it aloud: sixteen letters and digits by four; others, from before there were such, as they are. */
export const shownReceipt = (receipt: string): string => (/^[0-9A-Z]{16}$/.test(receipt) ? receipt.replace(/.{4}(?=.)/g, '$& ') : receipt);

/** A head as somebody typed it, short or whole, in any spacing; `null` if it is none. */
export function typedHead(typed: string): string | null {
  const digits = typed.replace(/[\s-]/g, '').toLowerCase();
  return /^[0-9a-f]{32,64}$/.test(digits) ? digits : null;
}
