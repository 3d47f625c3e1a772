// The Chinese terms that count as profane, in simplified characters: what bad-words-next has of more than one character, and what it lacks. Never a
// single character that has other uses: Chinese sets no spaces between words, and "日", "操", "干" and "妓" stand in ordinary ones.
import listed from 'bad-words-next/lib/ch';

/** Traditional characters of these terms as simplified ones; one code unit for one. */
const simplified: ReadonlyMap<string, string> = new Map(Array.from('媽妈們们幹干雞鸡賤贱雜杂種种養养滾滚殘残腦脑癡痴罵骂爺爷孫孙漢汉產产國国黃黄臺台灣湾爛烂貨货龜龟兒儿糞粪鳩鸠頭头戇戆鏟铲難难螞蚂'.matchAll(/(.)(.)/gu), ([, from, to]) => [from ?? '', to ?? '']));

export const simplify = (text: string): string => text.replace(/\p{Script=Han}/gu, (char) => simplified.get(char) ?? char);

/** Of the list: what is merely impolite, of trade, or an old mother. */
const ordinary = new Set(['傻瓜', '屁股', '色鬼', '白痴', '老母', '王八', '狗日', '狗屁', '操你', '笨杘']);

const added = `他妈的 你妈的 妈了个逼 妈的逼 妈逼 操你妈 操你娘 操你大爷 操你全家 操你祖宗 操他妈 草你妈 草泥马 日你妈 日你娘 干你妈 干你娘 干你老母 屌你老母 去你妈的 去你妈 你妈逼 傻逼 傻b 煞笔 狗娘养的 狗日的 狗杂种 杂种
  王八蛋 王八羔子 龟孙子 龟儿子 贱人 贱货 贱种 烂货 臭婊子 婊子养的 死全家 全家死光 冚家铲 脑残
  黑鬼 支那猪 支那人 死黑鬼  日本鬼子 高丽棒子 白皮猪 阿拉伯猪 穆斯林猪 难民狗 印度阿三 红头阿三 死阿三 越南猴子`.split(/\s+/);

/** Characters with no other use. */
const onlyProfane = ['肏', '屄'];

/** Words in which a term stands by chance. */
export const innocentChinese = /印度支那人/gu;

// The package's own types are out of reach of Node's resolution.
export const chineseTerms: readonly string[] = [
  ...new Set([...(listed.words as readonly string[]).map((pattern) => simplify(pattern.replaceAll('*', '').trim())).filter((term) => term.length > 1 && !ordinary.has(term)), ...added, ...onlyProfane]),
];
