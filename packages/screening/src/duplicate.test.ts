// Duplicates: what asks the same in other words, and what only sounds like it.
import { describe, expect, it } from 'vitest';
import { screenDuplicate } from './duplicate.ts';

const best = (text: string, ...others: string[]): string | undefined =>
  screenDuplicate(text, others.map((other, index) => ({ id: `q${index}`, text: other })))[0]?.questionId;

const same: [string, string, string][] = [
  ['identical', 'Who pays for climate adaptation?', 'Who pays for climate adaptation?'],
  ['capitals and marks', 'Who pays for climate adaptation?', 'WHO PAYS FOR CLIMATE ADAPTATION!!!'],
  ['reworded', 'How will States protect migrant children at borders?', 'How can States better protect migrant children at the borders?'],
  ['reordered', 'How will States protect migrant children at borders?', 'At borders, how will States protect children who are migrants?'],
  ['misspelled', 'What is IOM doing to help migrants stranded in Libya?', 'What is IOM doing to help migrant strandd in Libya'],
  ['with a preface', 'What role do diaspora communities play in financing climate adaptation?', 'Thank you, Chair. I speak for the network of the Horn of Africa. What role do diaspora communities play in financing climate adaptation?'],
  ['Spanish', '¿Cómo se financiará el retorno voluntario de los migrantes?', '¿Cómo se va a financiar el retorno voluntario de migrantes?'],
  ['French without accents', 'Comment protéger les enfants migrants séparés de leur famille ?', 'Comment proteger les enfants migrants separes de leurs familles'],
  ['Arabic', 'كيف ستحمي الدول حقوق المهاجرين على الحدود؟', 'كيف سوف تحمي الدول حُقوق المهاجرين على الحدود؟'],
  ['Chinese', '各国如何在边境保护移民儿童的权利？', '在边境，各国如何保护移民儿童的权利？'],
  ['Chinese reworded', '各国如何在边境保护移民儿童的权利？', '各国将如何保护边境移民儿童的权利？'],
];

const different: [string, string, string][] = [
  ['another country', 'What is IOM doing to help migrants stranded in Libya?', 'What is IOM doing to help migrants stranded in Yemen?'],
  ['another region', 'How do we facilitate regular pathways for climate migrants in the Pacific?', 'How do we facilitate regular pathways for climate migrants in the Caribbean?'],
  ['another year', 'How many people will be displaced by 2030?', 'How many people will be displaced by 2050?'],
  ['another subject', 'How can cities finance housing for migrants?', 'How can States finance visas for students?'],
  ['another group', 'How will States protect migrant children at borders?', 'How will States protect migrant women at work?'],
  ['French', 'Quel rôle pour la diaspora dans le financement du climat ?', 'Quel rôle pour les villes dans le financement du logement ?'],
  ['Arabic', 'كيف ستحمي الدول حقوق المهاجرين على الحدود؟', 'ما دور المدن في إدماج المهاجرين في سوق العمل؟'],
  ['Chinese', '各国如何在边境保护移民儿童的权利？', '各国如何为移民工人提供社会保障？'],
  ['too short to tell', 'Why?', 'Why?'],
];

describe('duplicate', () => {
  it.each(same)('SCR-80: %s is a likely duplicate', (_name, text, other) => {
    expect(best(text, other)).toBe('q0');
    expect(best(other, text)).toBe('q0');
  });

  it.each(different)('SCR-81: %s is another question', (_name, text, other) => {
    expect(best(text, other)).toBeUndefined();
    expect(best(other, text)).toBeUndefined();
  });

  it('SCR-82: only the best match is named, with a score; 1 for the same words', () => {
    const text = 'How will States protect migrant children at borders?';
    const others = ['How can States better protect migrant children at the borders?', text, 'Who pays?'].map((other, index) => ({ id: `q${index}`, text: other }));
    expect(screenDuplicate(text, others)).toEqual([{ kind: 'duplicate', ranges: [], questionId: 'q1', score: 1 }]);
    expect(screenDuplicate(text, others.slice(0, 1))[0]?.score).toBeCloseTo(0.83, 1);
  });

  it('SCR-83: of two equally good ones the smaller id is named, in whatever order they come', () => {
    const text = 'Who pays for climate adaptation?';
    expect(screenDuplicate(text, [{ id: 'b', text }, { id: 'a', text }])[0]?.questionId).toBe('a');
    expect(screenDuplicate(text, [{ id: 'a', text }, { id: 'b', text }])[0]?.questionId).toBe('a');
  });

  it('SCR-84: nothing to compare with gives nothing', () => {
    expect(screenDuplicate('Who pays for climate adaptation?', [])).toEqual([]);
    expect(screenDuplicate('', [{ id: 'a', text: '' }])).toEqual([]);
  });
});
