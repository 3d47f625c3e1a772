// The Arabic words and phrases that count as profane, spelled as `plainArabic` makes them. A list of our own: those of the packages are translations by
// machine or hold everyday words (docs/screening.md). Insults that are everyday words (a dog, a donkey), the words of law, health and religion, and names
// are left out.

/** With the endings that they take. */
export const arabicWords: ReadonlySet<string> = new Set(
  `شرموطه شرموط شراميط شرموطات قحبه قحاب قحبات منيوك منيوكه منيوكين متناك متناكه متناكين كسمك كسمكم كسختك كسختكم كساختك كسامك طيز طيزك طيزي زبك خرا معرص معرصين ديوث ديوثين ينيك تنيك انيكك ينيكك بتتناك نياك نياكه هنيكك خنيث لوطي لوطيين روافض`.split(' '),
);

export const arabicPhrases: readonly (readonly string[])[] =
  `كس امك|كس امه|كس امها|كس امكم|كس اختك|ابن الشرموطه|ابن شرموطه|اولاد الشرموطه|ابن القحبه|ابن قحبه|اولاد القحبه|ولاد القحبه|ابن العاهره|ابن عاهره|اولاد العاهره|ابن الكلب|ابن كلب|بنت الكلب|اولاد الكلب|ولاد الكلب|يا كلب|يا كلاب|ابن الحرام|ابن حرام|اولاد الحرام|ولاد الحرام|ابن الزنا|ابن زنا|اولاد الزنا|ابن المتناكه|ابن الوسخه|ولاد الوسخه|يلعن ابوك|يلعن ابوكم|يلعن امك|العن ابوك|كل خرا|كلوا خرا|ايري فيك`
    .split('|')
    .map((phrase) => phrase.split(' '));
