// Tells whether a name would be taken for a moderator, a host or the platform itself, in whatever letters it is written. By the skeletons of
// Unicode's confusables (UTS #39), as unhomoglyph has them.
import unhomoglyph from 'unhomoglyph';

/** What Unicode has for small capitals and for letters that other styles leave, as the letter that is read. */
const more: ReadonlyMap<string, string> = new Map(Array.from('ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪlᴊjᴋkʟlᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢzʍmɑaдd0o3e4a5s7t@a$s!l1l|lil€e'.matchAll(/(.)(.)/gu), ([, from, to]) => [from ?? '', to ?? '']));

/** In any part of a name. */
const staffWords = wordsOf(`moderator moderators moderation modération modérateur modérateurs modératrice modératrices moderador moderadora moderadores moderadoras moderación moderatore moderatorin
  модератор модераторы модератора plenary 主持人 主持團 版主 管理员 管理員`);
/** Only when a name says nothing else: they are surnames and ordinary words as well. */
const houseWords = wordsOf(`host hosts hôte hôtesse anfitrión anfitriona animateur animatrice organiser organizer organisers organizers organisateur organisatrice organizador organizadora organizadores
  admin admins administrator administrators administration administrateur administratrice administrador administradora administración staff system système sistema support helpdesk soporte plénière plenaria
  rapporteur rapporteuse relator relatora panellist panelist screen
  админ администратор администрация организатор организаторы ведущий ведущая система поддержка
  المشرف مشرف المشرفة المنظم المنظمون المضيف الإدارة النظام 主办方 主辦方 系统 系統 组织者 組織者 主持`);
const smallWords = wordsOf(`the a an of and for from your our this le la les l de des du d el los las del al y et e o un une official officiel officielle oficial team équipe equipo event événement evento session sesión live
  room meeting réunion الجلسة مدير 官方 команда`);

/** A shorter word may stand within a name by chance. */
const fewestWithin = 9;

/** Whether a name looks like that of staff or of the platform. */
export function looksLikeStaff(name: string): boolean {
  return [name, name.replace(/[\p{N}#]+/gu, ' '), asSeen(name)].some((reading) => isStaff(skeleton(reading).split(/[^\p{L}]+/u).filter((word) => word !== '')));
}

/** What stands behind a right-to-left override is read backwards. */
const asSeen = (name: string): string => name.replace(/\u202E([^\u202C]*)/gu, (_, turned: string) => Array.from(turned).toReversed().join(''));

function isStaff(words: readonly string[]): boolean {
  const whole = words.join('');
  if ([...words, whole].some((word) => staffWords.has(word) || staffWords.has(undoubled(word))) || houseWords.has(whole)) return true;
  for (const word of staffWords) if (undoubled(whole).includes(word) && (word.length >= fewestWithin || /\p{Script=Han}/u.test(word))) return true;
  return words.some((word) => houseWords.has(word)) && words.every((word) => houseWords.has(word) || smallWords.has(word) || word.length === 1);
}

const undoubled = (word: string): string => word.replace(/(\p{L})\1+/gu, '$1');

/** What is left of letters when those that look alike are one: no marks, nothing invisible. */
function skeleton(text: string): string {
  const bare = (part: string): string => part.normalize('NFKD').replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, '');
  const alike = bare(unhomoglyph(bare(unhomoglyph(bare(text))).toLowerCase()));
  return Array.from(alike.toLowerCase(), (char) => more.get(char) ?? char).join('').replaceAll('rn', 'm').replaceAll('vv', 'w');
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).map((word) => skeleton(word)));
}
