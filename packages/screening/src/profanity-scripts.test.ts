// Profanity and slurs in Arabic, Chinese and Russian, disguised or not, and the ordinary words that resemble them; slurs in English, French and Spanish.
import { describe, expect, it } from 'vitest';
import { screenProfanity } from './profanity.ts';
import { spokenSentences } from './spoken-sentences.ts';

const marked = (text: string, language?: string): string[] =>
  screenProfanity(text, language).flatMap((flag) => flag.ranges.map(({ start, end }) => text.slice(start, end)));

describe('profanity in other scripts', () => {
  it.each([
    ['Какого хуя вы ничего не делаете?', 'ru', ['хуя']],
    ['Зачем нам эти чурки в городе?', 'ru', ['чурки']],
    ['Вы там все охуели, заебали ваши обещания', 'ru', ['охуели', 'заебали']],
    ['Все они пидорасы и мудаки', 'ru', ['пидорасы', 'мудаки']],
    ['أنتم أولاد الكلب يا شرموطة', 'ar', ['أولاد الكلب', 'شرموطة']],
    ['يلعن أبوكم والشراميط معكم', 'ar', ['يلعن أبوكم', 'والشراميط']],
    ['他妈的，为什么没有人回答？', 'zh', ['他妈的']],
    ['你們都是王八蛋和婊子養的', 'zh', ['王八蛋', '婊子養的']],
    ['为什么让黑鬼进来？', 'zh', ['黑鬼']],
  ])('SCR-76: %j (%s) is marked', (text, language, words) => {
    expect(marked(text, language)).toEqual(words);
  });

  it.each([
    ['Одни cуки кругом, почему?', 'ru', ['cуки']],
    ['Почему кругом одна п и з д а?', 'ru', ['п и з д а']],
    ['Почему х*й, а не ответ?', 'ru', ['х*й']],
    ['Что за пи3дец на границе?', 'ru', ['пи3дец']],
    ['Что за пизд\u200Bец на границе?', 'ru', ['пизд\u200Bец']],
    ['Что за пиздееееец на границе?', 'ru', ['пиздееееец']],
    ['يا شَرْمُوطَة، لماذا؟', 'ar', ['شَرْمُوطَة']],
    ['يا شـرمـوطـة، لماذا؟', 'ar', ['شـرمـوطـة']],
    ['يا ش ر م و ط ة، لماذا؟', 'ar', ['ش ر م و ط ة']],
    ['يا شرموووووطة، لماذا؟', 'ar', ['شرموووووطة']],
    ['他 妈 的，为什么？', 'zh', ['他 妈 的']],
    ['操*你*妈，为什么？', 'zh', ['操*你*妈']],
    ['他\u200B妈\u200B的，为什么？', 'zh', ['他\u200B妈\u200B的']],
    ['傻Ｂ政府什么都不做', 'zh', ['傻Ｂ']],
  ])('SCR-77: %j (%s) is seen through', (text, language, words) => {
    expect(marked(text, language)).toEqual(words);
  });

  it.each([
    ['Нельзя употреблять наркотики и оскорблять команду, надо страховать ребёнка в колебаниях и потребностях', 'ru'],
    ['Себастьян из Нигерии и Нигера застрахует хлеба и мебель, требует скипидар и педикюр', 'ru'],
    ['Херсон, Мудуг, Хуанхэ, Чихуахуа, Пиза, Сукачёв, Залужный и Ебенезер', 'ru'],
    ['Подебатируем о дебютах, хребтах, гребле, сукне и бляшках', 'ru'],
    ['Евреи, цыгане, таджики, узбеки, чеченцы, украинцы, негритянское население и темнокожие женщины', 'ru'],
    ['Что делают с жертвами торговли людьми, проституции и педофилии?', 'ru'],
    ['Чому люди підорієнтовані, а поля підорювані, Себастіане?', 'uk'],
    ['يكفينا فخرا أن اللاجئين وصلوا، وقد بلغ السيل الزبى', 'ar'],
    ['خول القانون الدولة حق الاحتجاز، فمن يراقب قواد العمليات وتجار البشر؟', 'ar'],
    ['السيد البلوطي والسيد الزعبي ونيك من كسلا، وكسوة الأطفال وكسب الرزق', 'ar'],
    ['ما مصير ضحايا الدعارة القسرية والاغتصاب والعبودية والعاملات الأفريقيات السود؟', 'ar'],
    ['لماذا يباع الكلب والحمار بأغلى من تأشيرة العامل؟', 'ar'],
    ['هیچ کس از آن کس نپرسید و کسی نیامد، چرا؟', 'fa'],
    ['今日操作干部的家庭日记：日本、尼日利亚、体操、干旱和妓女救助', 'zh'],
    ['印度支那人民和难民在日内瓦怎么办？他的妈妈的护照呢？', 'zh'],
    ['黑人移民、穆斯林、智障儿童和性工作者的权利如何保护？', 'zh'],
    ['生殖健康：乳房、阴道、精液和肛门检查的费用由谁承担？', 'zh'],
    ['日本の学校の給食は誰が払いますか。', 'ja'],
  ])('SCR-78: nothing in %j (%s)', (text, language) => {
    expect(marked(text, language)).toEqual([]);
  });

  it.each(Object.entries(spokenSentences).flatMap(([language, texts]) => texts.map((text) => [text, language])))('SCR-78: nothing in %j (%s)', (text, language) => {
    expect(marked(text, language)).toEqual([]);
  });

  it.each([
    ['All these spics and beaners should go home', 'en', ['spics', 'beaners']],
    ['Why do you let pakis and wogs and gyppos in?', 'en', ['pakis', 'wogs', 'gyppos']],
    ['Pourquoi laissez-vous entrer ces bicots et ces négros ?', 'fr', ['bicots', 'négros']],
    ['Rentrez chez vous, sales Arabes, on ne veut pas de vous', 'fr', ['sales Arabes']],
    ['Que se vayan los venecos y los moros de mierda', 'es', ['venecos', 'moros de mierda']],
  ])('SCR-79: the slurs of %j (%s) are marked', (text, language, words) => {
    expect(marked(text, language)).toEqual(words);
  });

  it.each([
    ['What do Roma, gypsies and travellers, Pakistanis, Black and Arab people, Jews, Mexicans and Shiites from Fukushima say?', 'en'],
    ['Is the office spic and span for the Chinese, Japanese and Vietnamese delegations?', 'en'],
    ['Que disent les Roms, les Arabes, les Noirs, les Juifs, les Maghrébins et les Subsahariens du pique-nique en cul-de-sac ?', 'fr'],
    ['¿Qué dicen los moros y cristianos, los gitanos, los negros, los indios, los venezolanos y los bolivianos?', 'es'],
  ])('SCR-79: the names of peoples in %j (%s) are none', (text, language) => {
    expect(marked(text, language)).toEqual([]);
  });
});
