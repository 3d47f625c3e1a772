// What looking for a near duplicate costs among 2,000 questions: in the index that is kept, beside comparing with each of them.
// `node tests/bench/duplicates.ts`
import { screenDuplicate, type OtherQuestion } from '@plenary/screening/duplicate';
import { duplicateIndex } from '@plenary/screening/duplicate-index';

const questions = 2000;
const searches = 300;

/** A generator with a seed: every run is about the same questions. */
function createRandom(seed: number): (below: number) => number {
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

const random = createRandom(11);
const one = (of: readonly string[]): string => of[random(of.length)] ?? '';
/** One in twenty is Chinese, and one in ten says an earlier one in another order. */
function ask(earlier: readonly OtherQuestion[]): string {
  if (random(20) === 0) return `${one(chinese)}，${one(chinese)}？`;
  if (earlier.length > 0 && random(10) === 0) return (earlier[random(earlier.length)]?.text ?? '').split(' ').toReversed().join(' ');
  return `${one(openings)} ${one(deeds)} ${one(people)} and ${one(people)} ${one(places)} ${one(reasons)}, ${one(reasons)}?`;
}

/** CPU of this process in ms, for each of so many. */
function cpuOf(count: number, work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / count;
}

const others: OtherQuestion[] = [];
for (let n = 0; n < questions; n += 1) others.push({ id: `q${n}`, text: ask(others) });
const asked = Array.from({ length: searches }, () => ask(others));

const index = duplicateIndex();
const kept = cpuOf(questions, () => others.forEach((other) => index.put(other)));
asked.slice(0, 50).forEach((text) => index.find(text));
const indexed: string[] = [];
const found = cpuOf(searches, () => asked.forEach((text) => indexed.push(JSON.stringify(index.find(text)))));
const scanned: string[] = [];
const compared = cpuOf(searches, () => asked.forEach((text) => scanned.push(JSON.stringify(screenDuplicate(text, others)))));
const same = indexed.every((flags, n) => flags === scanned[n]);
const hits = indexed.filter((flags) => flags !== '[]').length;
process.stdout.write(`${questions} questions, ${searches} searches, ${hits} with a match; ms of CPU for each\n`);
process.stdout.write(`in the index ${found.toFixed(3)}, comparing with each ${compared.toFixed(3)}, ${(compared / found).toFixed(1)} times; taken into the index once ${kept.toFixed(3)}; the same answers: ${same}\n`);
if (!same) process.exitCode = 1;
