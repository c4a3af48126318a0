const FIRST = 0x2e81;
/**
 * The ordinary character for each of the radicals U+2E81–2EF3, in their order: property Equivalent_Unified_Ideograph of
 * Unicode 15 (EquivalentUnifiedIdeograph.txt). U+2E9A is no character, and stands for itself.
 */
const ORDINARY = Array.from(
  '厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑𫜹忄心扌攵\u2E9A旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟',
);

/**
 * The ordinary character that a radical of the supplement (U+2E81–2EF3) looks like: 民 for U+2EA0. Extraction from PDF
 * leaves the one for the other, and for nearly all of them NFKC knows no other form. Itself where it is no such radical.
 */
export const ordinaryForm = (char: string): string => ORDINARY[char.charCodeAt(0) - FIRST] ?? char;
