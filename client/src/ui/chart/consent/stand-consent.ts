// Yes from one side, no from the other, abstentions apart beneath; a line and a thin bar for each electorate and each earlier round.
import { ifFits, linesOf, type Room, type Stand, type Standing } from '../fit/stand.ts';

export interface ConsentStanding extends Standing {
  readonly room: Room;
  /** Height of the bar, in em. */
  readonly barEm: number;
  /** Of the words above it, with their figures. */
  readonly headEm: number;
}

/** In em; the styles use the same. */
const leastWidthEm = 13;
const headEm = { airy: 3.9, close: 2.6 } as const;
/** Without figures. */
const wordEm = 1.3;
const barEm = { airy: 2.6, close: 1.2 } as const;
const abstainEm = 1.3;
const thinEm = 0.6;
const labelLeading = 1.18;

/** `labels`: of the rows beneath the whole. */
export function standConsent({ labels, isHidden }: { readonly labels: readonly string[]; readonly isHidden: boolean }): Stand<ConsentStanding> {
  return (room, measure) => {
    const { px, density, labelLines, width } = room;
    if (width < leastWidthEm * px) return undefined;
    const rows = labels.map((label) => Math.min(labelLines, linesOf(label, px, { width: width - 7.5 * px, measure })) * labelLeading + thinEm + density.gapEm);
    const head = isHidden ? wordEm : headEm[density.name];
    const em = head + barEm[density.name] + density.gapEm * 2 + abstainEm + rows.reduce((sum, row) => sum + row, 0);
    return ifFits(room, { height: em * px, room, barEm: barEm[density.name], headEm: head });
  };
}
