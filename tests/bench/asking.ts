// Questions for measurements: many different ones, in three languages, the same in every run.

/** A generator with a seed: every run is about the same. */
export function createRandom(seed: number): (below: number) => number {
  let at = seed;
  return (below) => {
    at = (at * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((at / 4_294_967_296) * below);
  };
}

const openings = ['How will States', 'What do cities do to', 'Why does nobody', 'Who is going to', 'When will the organisation', 'Comment les États vont-ils', 'Pourquoi personne ne veut-il', '¿Cómo van los Estados a', '¿Quién va a'];
const deeds = ['protect', 'finance', 'count', 'return', 'house', 'train', 'hear', 'register', 'feed', 'reunite', 'relocate', 'insure', 'employ', 'vaccinate', 'rescue', 'release', 'compensate', 'consult'];
const people = ['migrant children', 'seasonal workers', 'refugees', 'displaced farmers', 'domestic workers', 'students', 'families', 'stateless persons', 'fishing crews', 'survivors of trafficking', 'returnees', 'diaspora nurses'];
const places = ['at the border', 'in transit', 'in camps', 'in coastal cities', 'after the floods', 'during the drought', 'in host communities', 'at sea', 'without papers', 'in detention', 'in the Sahel', 'in Central America', 'before winter', 'by 2030'];
const reasons = ['when budgets shrink', 'and who pays for it', 'if visas take a year', 'while the war goes on', 'with less than half of the funds', 'and what does the Compact say', 'as schools stay closed', 'although the law forbids it'];
const chinese = ['各国如何在边境保护移民儿童的权利', '谁来为季节工人的住房付费', '为什么难民营没有学校', '城市怎样帮助流离失所的家庭', '什么时候会增加人道主义签证'];

/** People who ask, each time something else. One in twenty asks in Chinese, and one in ten says one of the `earlier` in another order. */
export function askingPeople(seed: number): (earlier?: readonly { readonly text: string }[]) => string {
  const random = createRandom(seed);
  const one = (of: readonly string[]): string => of[random(of.length)] ?? '';
  return (earlier = []) => {
    if (random(20) === 0) return `${one(chinese)}，${one(chinese)}？`;
    if (earlier.length > 0 && random(10) === 0) return (earlier[random(earlier.length)]?.text ?? '').split(' ').toReversed().join(' ');
    return `${one(openings)} ${one(deeds)} ${one(people)} and ${one(people)} ${one(places)} ${one(reasons)}, ${one(reasons)}?`;
  };
}
