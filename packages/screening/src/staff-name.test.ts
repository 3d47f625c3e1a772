// Names that would be taken for staff or the platform, in any letters, and the names of people.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeStaff } from './staff-name.ts';

describe('names of staff', () => {
  it.each([
    'Moderator', 'MODERATOR', 'moderator', 'Mоderator', 'Моdеrаtоr', 'Mod3rat0r', 'M0DERAT0R', 'Ｍｏｄｅｒａｔｏｒ', '𝓜𝓸𝓭𝓮𝓻𝓪𝓽𝓸𝓻', 'ᴍᴏᴅᴇʀᴀᴛᴏʀ', 'ΜΟDERATΟR', 'rnoderator', 'Mod\u200Berator', 'M̈oderator', 'M o d e r a t o r',
    'M.o.d.e.r.a.t.o.r', 'Moderattor', 'Moderator 1', 'Moderator2', '~Moderator~', 'Anna (Moderator)', 'The moderators', 'xXModeratorXx', '\u202Emoderator', 'Modérateur', 'Moderateur', 'Modératrice de séance', 'Moderador', 'Moderadora', 'Moderación',
    'Модератор', 'Mодератор', '主持人', '会议主持人', 'Plenary', 'PLENАRY', 'Plenary support', 'Plen4ry', 'Plenary 🛠', 'Host', 'Hоst', 'H0st', 'The Host', 'Host 1', 'Event host', 'Hôte', 'Anfitrión', 'Admin', '4dmin', 'Official staff', 'Organizer', 'Organiser',
    '\u202ErotaredoM', 'Mod\u202Erotare\u202C', 'Anna \u202E)rotaredoM(', 'Système', 'Support', 'L’organisateur', 'المشرف', 'مشرف الجلسة', 'Администратор', '系统',
  ])('SCR-100: %j looks like staff', (name) => {
    expect(looksLikeStaff(name)).toBe(true);
  });

  it.each([
    'Ana', 'Anna Host', 'Knut Høst', 'Modesto Pérez', 'Moderata Fonte', 'Mohamed Adminov', 'Sistema Okoye', 'Stafford', 'Hosteen Klah', 'Jean-Baptiste Nkurunziza', 'Nguyễn Văn An', 'Plen Aryani', 'Louise Hotte', 'Hotte', 'Pervez Musharraf', 'مشرف الأحمد', 'أحمد المضيفي',
    'María de los Ángeles', 'Лев Модестов', 'Ведущева Анна', '王主持', '管仲', 'O', 'Li', '李', 'Screen Door Coalition', 'Women’s Support Network', 'Rapporteur Watch Nairobi', 'Host Communities Forum', 'Mods and Rockers Club', '👩‍👩‍👧', '1', '', ' ', 'आरव', 'นที', 'אורי',
  ])('SCR-100: %j is a name of somebody', (name) => {
    expect(looksLikeStaff(name)).toBe(false);
  });

  it('SCR-100: any string is answered, and invisible characters or marks in it change nothing', () => {
    const hidden = fc.constantFrom('\u200B', '\u2060', '\u0301', '\u{E0061}', '\uFE0F', '\u00AD');
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => {
      expect(typeof looksLikeStaff(name)).toBe('boolean');
    }));
    fc.assert(fc.property(fc.constantFrom('Moderator', 'Modérateur', 'Plenary', 'Host'), fc.array(fc.tuple(fc.nat(12), hidden), { maxLength: 6 }), (name, inserted) => {
      let disguised = name;
      for (const [at, char] of inserted) disguised = disguised.slice(0, at) + char + disguised.slice(at);
      expect(looksLikeStaff(disguised)).toBe(true);
    }));
  });
});
