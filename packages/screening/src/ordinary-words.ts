// Words that the profanity libraries list and that this field uses in earnest, or that are merely impolite: never flagged.
// Lower case, without accents.

const listed = (...lines: readonly string[]): ReadonlySet<string> => new Set(lines.flatMap((line) => line.split(', ')));

/**
 * Of obscenity's English words, as it names its phrases: the vocabulary of human rights and health, first names, blood groups,
 * dykes against the sea, Latin ("summa cum laude"), the Rio Negro.
 */
export const ordinaryEnglish = listed(
  'rape, sex, incest, anal, anus, penis, vagina, semen, orgasm, hooker, prick, cock, dick, scat, porn, tit, abo, cum, dyke, negro',
  'ejaculate, masturbate',
);

/** Animals, money, mild words, and what can be said of a situation. */
export const ordinaryFrench = listed(
  'idiot, idiote, stupide, debile, nul, nulle, minable, moche, laid, laide, puant, puante, fou, folle, niais, niaise, cingle, cinglee',
  'tare, taree, andouille, bouffon, bouffonne, plouc, blaireau, chien, chienne, porc, cochon, cochonne, vache, chameau, morue, gland',
  'clochard, clocharde, ordure, pourriture, fumier, raclure, thune, pognon, fric, foutu, foutue, degueulasse, pipi, baiser, baise',
  'gueule, gueuler, engueuler, mince, zut, flute, saperlipopette, puree, punaise, degage, polack',
  'casse les pieds, gueule de bois, sacre bleu, la vache, fiche le camp, tais toi',
);

/** "Concha", "cipote", "coger" and "chocho" are everyday words in half of the Spanish-speaking world. */
export const ordinarySpanish = listed(
  'idiota, estupido, estupida, tonto, tonta, bobo, boba, memo, mema, necio, necia, lerdo, lerda, loco, loca, chiflado, chiflada',
  'payaso, payasa, retrasado, retrasada, mongolico, mongolica, mongolo, mongola, baboso, babosa, perra, zorra, bruja, sapo, rata',
  'cerdo, cerda, marrano, marrana, puerco, puerca, gato, forro, forra, grasiento, grasienta, guarro, guarra, sinverguenza, caradura',
  'chulo, chula, tortillera, pinche, moro, gringo, gabacho, machupichu, hp, gonorrea, capullo, concha, hostia, ostia, corrida, paja',
  'dedos, coger, caliente, cipote, semen, teta, mear, meo, potar, vomitar, moco, escupir, jolin, jope, miercoles, ostras, rayos',
  'demontre, fastidiar, chocho, mamon, mamona, lavate la boca, ser la hostia, del cono',
);

/** Harmless only without the accent: the "Cono Sur" is a region. */
export const ordinaryUnaccented = listed('cono');

/** Expressions with a word of the lists in them, folded: dead ends and dungeons, people without legs, picnics, Black African literature, a fever. */
export const innocentExpressions = /\bculs?-(?:de|terreux)(?:-\p{L}+){0,2}|\bpique-?niqu\p{L}*|\bnegro-(?:africain|spiritual|american)\p{L}*|\bvomito[- ]negro\b/gu;
