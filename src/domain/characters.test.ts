import { describe, expect, test } from 'vitest';
import { plainCharacters, unreadable, visible } from './characters.ts';
import { fold } from './chinese-text.ts';
import { ordinaryForm } from './radicals.ts';

/** Of the first plane, of compatibility, and of tags and choices of glyphs. */
const characters = [
  [0, 0xd7ff],
  [0xe000, 0x1ffff],
  [0x2f700, 0x2faff],
  [0xe0000, 0xe0fff],
].flatMap(([from = 0, to = 0]) =>
  Array.from({ length: to - from + 1 }, (_value, at) => String.fromCodePoint(from + at)),
);

describe('a text in plain characters', () => {
  test.each([
    ['a radical of the supplement', '市⺠政局', '市民政局'],
    ['simplified radicals', '⻓⻔⻢⻋⻅⻉⻚⻛⻜⻥⻦⻨⻩⻬⻮⻰⻳', '长门马车见贝页风飞鱼鸟麦黄齐齿龙龟'],
    ['Kangxi radicals', '市⽔利局、⼟地、⼈⼒、⽼⼈、⾷堂', '市水利局、土地、人力、老人、食堂'],
    ['a compatibility ideograph', '市水\uF9DD局', '市水利局'],
    ['a compatibility ideograph beyond the first plane', '\u{2F81A}', '冬'],
    ['an ideograph that stands among them and is none', '\uFA0E', '\uFA0E'],
    ['a zero-width space behind', '推进中\u200B', '推进中'],
    ['a zero-width space within', '2022-09\u200B-30', '2022-09-30'],
    ['a byte-order mark within', '60\uFEFF%', '60%'],
    ['a word joiner, joiners and non-joiners', '推\u2060进\u200C中\u200D', '推进中'],
    ['a choice of glyph', '葛\u{E0100}城、一\uFE00', '葛城、一'],
    ['full width', '１２（三）', '１２（三）'],
    ['white space', '一 二\u3000三\t四\n', '一 二\u3000三\t四\n'],
    ['a soft hyphen, which may be a stroke', '10\u00AD20', '10\u00AD20'],
  ])('has for %s what it looks like', (_what, written, plain) => {
    expect(plainCharacters(written)).toBe(plain);
  });

  test('differs from it in typography alone, is its own plain form, and keeps its lines, whatever its characters', () => {
    const wrong = characters.filter((char) => {
      const text = `甲${char}乙`;
      const plain = plainCharacters(text);
      return (
        fold(plain) !== fold(text) ||
        plainCharacters(plain) !== plain ||
        plain.includes('\n') !== (char === '\n')
      );
    });
    expect(wrong).toEqual([]);
  });

  test('has no radical and no compatibility ideograph, unless nobody can read it', () => {
    const left = characters.filter(
      (char) =>
        /[\u2E80-\u2FDF\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/u.test(plainCharacters(char)) &&
        unreadable(char) === null,
    );
    expect(left.join('')).toBe('\uFA0E\uFA0F\uFA11\uFA13\uFA14\uFA1F\uFA21\uFA23\uFA24\uFA27\uFA28\uFA29');
  });

  test('is what NFKC makes of the radicals that it knows', () => {
    const other = characters.filter(
      (char) =>
        /[\u2E80-\u2FDF]/u.test(char) &&
        char.normalize('NFKC') !== char &&
        plainCharacters(char) !== char.normalize('NFKC'),
    );
    expect(other).toEqual([]);
    expect(ordinaryForm('民')).toBe('民');
  });
});

describe('a character that nobody can see or read', () => {
  test.each([
    ['NUL', '\0', 'U+0000'],
    ['bell', '\u0007', 'U+0007'],
    ['backspace', '\b', 'U+0008'],
    ['vertical tab', '\v', 'U+000B'],
    ['form feed', '\f', 'U+000C'],
    ['escape', '\u001B', 'U+001B'],
    ['delete', '\u007F', 'U+007F'],
    ['next line', '\u0085', 'U+0085'],
    ['a C1 control', '\u009B', 'U+009B'],
    ['soft hyphen', '\u00AD', 'U+00AD'],
    ['combining grapheme joiner', '\u034F', 'U+034F'],
    ['Arabic letter mark', '\u061C', 'U+061C'],
    ['Hangul filler', '\u115F', 'U+115F'],
    ['Khmer inherent vowel', '\u17B4', 'U+17B4'],
    ['Mongolian variation selector', '\u180B', 'U+180B'],
    ['Mongolian vowel separator', '\u180E', 'U+180E'],
    ['left-to-right mark', '\u200E', 'U+200E'],
    ['right-to-left mark', '\u200F', 'U+200F'],
    ['line separator', '\u2028', 'U+2028'],
    ['paragraph separator', '\u2029', 'U+2029'],
    ['right-to-left embedding', '\u202B', 'U+202B'],
    ['right-to-left override', '\u202E', 'U+202E'],
    ['invisible times', '\u2062', 'U+2062'],
    ['right-to-left isolate', '\u2067', 'U+2067'],
    ['a shape that is no longer used', '\u206A', 'U+206A'],
    ['braille blank', '\u2800', 'U+2800'],
    ['a radical without a character', '\u2E80', 'U+2E80'],
    ['a gap among the radicals', '\u2E9A', 'U+2E9A'],
    ['a stroke', '\u31CF', 'U+31CF'],
    ['Hangul filler for letters', '\u3164', 'U+3164'],
    ['private use', '\uE000', 'U+E000'],
    ['private use beyond', '\u{F0000}', 'U+F0000'],
    ['half-width filler', '\uFFA0', 'U+FFA0'],
    ['interlinear annotation', '\uFFF9', 'U+FFF9'],
    ['the place of a picture', '\uFFFC', 'U+FFFC'],
    ['what was lost', '\uFFFD', 'U+FFFD'],
    ['no character', '\uFFFF', 'U+FFFF'],
    ['half of a pair', '\uD800', 'U+D800'],
    ['a tag', '\u{E0041}', 'U+E0041'],
    ['unassigned', '\u0378', 'U+0378'],
  ])('%s is told with its place', (_name, char, code) => {
    expect(unreadable(`推进${char}中`)).toEqual({ at: 2, code });
    if (char !== '\uFFFD') expect(visible(`推进${char}中`)).toBe(`推进〔${code}〕中`);
  });

  test.each([
    '推进中\u200B',
    '全角：１２％',
    'HPV、㎡、①、～',
    '一\r\n二\t三',
    '“引号”——《名》',
    '𠮷野家',
    '😀',
  ])('is not in %j', (text) => {
    expect(unreadable(text)).toBeNull();
  });

  test('is white space in some texts and not in others', () => {
    expect(unreadable('一\f二', '\t\f')).toBeNull();
    expect(unreadable('一\r二', '\t\f')).toEqual({ at: 1, code: 'U+000D' });
  });
});

test('what is told shows what has no width and what moves the cursor, and leaves lines alone', () => {
  expect(visible('“推进中\u200B”')).toBe('“推进中〔U+200B〕”');
  expect(visible('一\r\n二\t三\n')).toBe('一\r\n二\t三\n');
  expect(visible('一\r二')).toBe('一〔U+000D〕二');
});
