// Shouting: capitals and heaped marks, not acronyms.
import { describe, expect, it } from 'vitest';
import { screenShouting } from './shouting.ts';

const marked = (text: string): [string | undefined, string[]][] =>
  screenShouting(text).map((flag) => [flag.detail, flag.ranges.map(({ start, end }) => text.slice(start, end))]);

describe('shouting', () => {
  it.each(['WHY ARE MIGRANTS LEFT TO DROWN AT SEA', "POURQUOI L'ÉTAT NE FAIT-IL RIEN", '¿POR QUÉ NADIE AYUDA A LOS NIÑOS', 'ПОЧЕМУ НИКТО НЕ ПОМОГАЕТ ДЕТЯМ'])('SCR-30: %j is in capitals', (text) => {
    expect(screenShouting(text).map((flag) => flag.detail)).toEqual(['capitals']);
  });

  it('SCR-30: neighbouring words are one range', () => {
    expect(marked('WHY ARE MIGRANTS LEFT, AT SEA, ok, TO DROWN')).toEqual([['capitals', ['WHY ARE MIGRANTS LEFT, AT SEA', 'TO DROWN']]]);
  });

  it.each(['What do IOM, UNHCR, OHCHR and ILO say?', 'IOM?', 'GFMD SUMMIT', 'كيف ستحمي الدول حقوق المهاجرين', '各国如何保护移民儿童'])('SCR-31: %j is not shouted', (text) => {
    expect(marked(text)).toEqual([]);
  });

  it('SCR-32: three marks in a row, or two set apart, are marked', () => {
    expect(marked('Why is nobody acting!!! Really? ! ?')).toEqual([['repeated-marks', ['!!!', '? ! ?']]]);
    expect(marked('لماذا؟؟؟')).toEqual([['repeated-marks', ['؟؟؟']]]);
    expect(marked('Really?! ¿¡Cómo!? Yes!')).toEqual([]);
  });
});
