import { describe, expect, test } from 'vitest';
import { stylesOf } from '../tables/workbooks.fixture.ts';
import { outcomeOfWorkbook, sheetOf } from './sheets.fixture.ts';

const inline = (inner: string, attributes = ''): string => `${attributes} t="inlineStr"><is>${inner}</is>`;
const SHARED = 't="s"><v>0</v>';
const run = (text: string, font?: string): string =>
  `<r>${font === undefined ? '' : `<rPr>${font}</rPr>`}<t>${text}</t></r>`;

/** A note that says this, among the shared texts and in its own cell. */
async function both(inner: string, fonts: readonly string[] = []) {
  const styles = stylesOf([], fonts);
  const style = fonts.length > 0 ? 's="1"' : '';
  return [
    await outcomeOfWorkbook(sheetOf({ note: `${style} ${SHARED}` }), {
      strings: `<si>${inner}</si>`,
      styles,
    }),
    await outcomeOfWorkbook(sheetOf({ note: inline(inner, style) }), { styles }),
  ];
}

const STRIKES = ['<strike/>', '<strike val="1"/>', '<strike val="true"/>', '<b/><strike/><sz val="11"/>'];
const NO_STRIKES = ['<strike val="0"/>', '<strike val="false"/>', '<b/>', '<u/>', '<strike val="0"/><b/>'];

describe('struck-out text is refused', () => {
  test.each<[string, string, readonly string[]]>([
    ...STRIKES.flatMap((strike): [string, string, readonly string[]][] => [
      ['a part at the beginning', run('已完成99座。', strike) + run('已完成30座。'), []],
      ['a part in the middle', run('已完成') + run('99座', strike) + run('30座。'), []],
      ['a part at the end', run('已完成30座。') + run('已完成99座。', strike), []],
      ['all of its runs', run('已完成', strike) + run('99座。', strike), []],
      ['the whole cell', '<t>已完成99座。</t>', [strike]],
      ['a run in the font of a cell that is struck out', run('已完成30座。') + run('甲', '<b/>'), [strike]],
      ['one character', run('已完成30座', '<b/>') + run('。', `<b/>${strike}`), []],
    ]),
  ])('%s: %s', async (_what, inner, fonts) => {
    for (const { updates, told } of await both(inner, fonts)) {
      expect(updates).toEqual([]);
      expect(told).toEqual([expect.stringMatching(/^第 2 行“说明”：.*删除线[^]*→ 请删掉划去的字/u)]);
    }
  });

  test.each(STRIKES)('also of a number, a day, a share or a result: %s', async (strike) => {
    const styles = stylesOf([], [strike]);
    for (const raw of [
      { percent: 's="1"><v>60</v>' },
      { date: 's="1"><v>44834</v>' },
      { note: 's="1" t="str"><f>A1</f><v>甲</v>' },
      { note: 's="1" t="b"><v>1</v>' },
      { title: inline('<t>建设碧道</t>', 's="1"') },
    ])
      expect(await outcomeOfWorkbook(sheetOf(raw), { styles })).toMatchObject({
        updates: [],
        told: [expect.stringContaining('删除线')],
      });
  });
});

describe('text that is not struck out is read', () => {
  test.each<[string, string, readonly string[]]>([
    ...NO_STRIKES.flatMap((font): [string, string, readonly string[]][] => [
      ['runs', run('已完成', font) + run('30座。'), []],
      ['the cell', '<t>已完成30座。</t>', [font]],
    ]),
    ['runs of their own fonts in a cell that is struck out', run('已完成30座。', '<b/>'), ['<strike/>']],
    ['nothing but white space struck out', run('已完成30座。') + run(' ', '<strike/>'), []],
    ['an empty run struck out', run('', '<strike/>') + run('已完成30座。', '<b/>'), []],
    ['a pronunciation struck out', '<t>已完成30座。</t><rPh sb="0" eb="1"><t>x</t></rPh>', []],
  ])('%s: %s', async (_what, inner, fonts) => {
    for (const outcome of await both(inner, fonts))
      expect(outcome).toMatchObject({ updates: [{ note: '已完成30座。' }], told: [] });
  });

  test('also where a condition, or a style that the cell does not have, would strike it out', async () => {
    const styles = stylesOf([], ['<b/>', '<strike/>']);
    expect(
      await outcomeOfWorkbook(sheetOf({ note: inline('<t>甲</t>', 's="1"') }), { styles }),
    ).toMatchObject({
      updates: [{ note: '甲' }],
    });
  });
});

describe('how a text is pronounced is no part of it:', () => {
  const ph = (text: string, from = 0, to = 3): string => `<rPh sb="${from}" eb="${to}"><t>${text}</t></rPh>`;
  const property = '<phoneticPr fontId="1"/>';
  const texts = [
    `<t>水利局</t>${ph('shuiliju')}${property}`,
    `<t>水利局</t>${ph('shuiliju')}`,
    `${ph('shuiliju')}<t>水利局</t>`,
    `<t>水利局</t>${property}`,
    `<t xml:space="preserve">水利局</t>${ph('shui', 0, 1)}${ph('li', 1, 2)}${ph('ju', 2, 3)}${property}`,
    `${run('水利')}${run('局', '<b/>')}${ph('shuiliju')}${property}`,
    `${run('水利')}${ph('shuili', 0, 2)}${run('局')}${ph('ju', 2, 3)}`,
    `<t>水利局</t>${ph('')}`,
    `<t>水利局</t><rPh sb="0" eb="1"/>`,
    `<t>水利局</t>${ph('スイリキョク')}<phoneticPr fontId="2" type="noConversion"/>`,
    `<t>水利局</t>${ph('a&amp;b')}`,
    `<t>水利局</t>${ph('<![CDATA[x]]>')}`,
    `<t>水利<![CDATA[局]]></t>${ph('x')}`,
    `<t>水利&#23616;</t>${ph('x')}`,
    `<t>\n水利局 </t>\n${ph('x')}\n`,
  ];
  test.each(texts)('%s', async (inner) => {
    for (const outcome of await both(inner))
      expect(outcome).toMatchObject({ updates: [{ note: '水利局' }], told: [] });
  });
});

describe('an escape stands for the character that XML cannot hold:', () => {
  const result = (text: string): string => `t="str"><f>A1</f><v>${text}</v>`;
  const all = async (text: string) => [
    ...(await both(`<t>${text}</t>`)),
    await outcomeOfWorkbook(sheetOf({ note: result(text) })),
  ];

  test.each<[string, string]>([
    ['第一行_x000D_\n第二行', '第一行\n第二行'],
    ['第一行_x000D__x000A_第二行', '第一行\n第二行'],
    ['第一行_x000A_第二行', '第一行\n第二行'],
    ['第一行_x000D_第二行', '第一行\n第二行'],
    ['第一行&#13;&#10;第二行', '第一行\n第二行'],
    ['甲_x4E59_丙', '甲乙丙'],
    ['甲_x4e59_丙', '甲乙丙'],
    ['_xD842__xDFB7_野家', '𠮷野家'],
    ['参数 x005F_ 号', '参数 x005F_ 号'],
  ])('%s is read', async (text, note) => {
    for (const outcome of await all(text)) expect(outcome).toMatchObject({ updates: [{ note }], told: [] });
  });

  test('and an underscore that was typed stays one', async () => {
    for (const [text, note] of [
      ['写作_x005F_x000B_的', '写作_x000B_的'],
      ['_x005F_x005F_', '_x005F_'],
      ['a_x005F_b', 'a_b'],
      ['_x00B_ _x000G_ _X000B_', '_x00B_ _x000G_ _X000B_'],
    ] as const)
      for (const outcome of await all(text)) expect(outcome).toMatchObject({ updates: [{ note }], told: [] });
  });

  const CONTROLS = [
    0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08, 0x0b, 0x0c, 0x0e, 0x0f, 0x10, 0x11, 0x12, 0x13, 0x14,
    0x15, 0x16, 0x17, 0x18, 0x19, 0x1a, 0x1b, 0x1c, 0x1d, 0x1e, 0x1f, 0x7f, 0x80, 0x9f, 0x202e, 0x2066,
  ];
  test.each(CONTROLS.map((code) => code.toString(16).toUpperCase().padStart(4, '0')))(
    'U+%s is told by its number',
    async (code) => {
      for (const { updates, told } of await all(`竖_x${code}_表`)) {
        expect(updates).toEqual([]);
        expect(told).toEqual([expect.stringContaining(`U+${code}`)]);
        expect(told.join('')).not.toContain('_x');
      }
    },
  );

  test('what no XML may hold is told in its cell', async () => {
    for (const text of ['竖\u0000表', '竖\u0007表', '竖\u000B表', '竖\uFFFE表'])
      for (const { updates, told } of await all(text)) {
        expect(updates).toEqual([]);
        expect(told).toEqual([expect.stringMatching(/^第 2 行“说明”：.*读不出的字/u)]);
      }
  });
});

test('however many names of characters a workbook has', async () => {
  const strings = `<si><t>甲</t></si>${'<si><t>&amp;&quot;&lt;</t></si>'.repeat(10_000)}`;
  expect(await outcomeOfWorkbook(sheetOf({ note: SHARED }), { strings })).toMatchObject({
    updates: [{ note: '甲' }],
  });
});

describe('a picture in a cell is refused, and its formula not published:', () => {
  const id = '"ID_0A1B2C3D",1';
  const formulas = [
    `_xlfn.DISPIMG(${id})`,
    `DISPIMG(${id})`,
    `=DISPIMG(${id})`,
    `_xlfn._xlws.DISPIMG(${id})`,
    `_xlfn.dispimg(${id})`,
    ` DISPIMG (${id})`,
    `_xlfn.IMAGE("https://www.example.cn/a.png")`,
  ];
  const cells = [
    ...formulas.flatMap((formula) => [
      `t="str"><f>${formula}</f><v>=DISPIMG(${id})</v>`,
      `t="e"><f>${formula}</f><v>#NAME?</v>`,
      `><f>${formula}</f>`,
      `><f>${formula}</f><v/>`,
      `t="str"><f>${formula}</f><v></v>`,
    ]),
    `t="str"><v>=DISPIMG(${id})</v>`,
    `t="str"><f t="shared" si="0"/><v>=DISPIMG(${id})</v>`,
    `t="inlineStr"><is><t>=DISPIMG(${id})</t></is>`,
    `t="inlineStr"><is><t>=_xlfn.DISPIMG(${id})</t></is>`,
    `t="inlineStr"><is>${run('=DISPIMG(')}${run(`${id})`, '<b/>')}</is>`,
    't="e" vm="1"><v>#VALUE!</v>',
    't="e" vm="12"><v>#VALUE!</v>',
  ];
  test.each(cells)('%s', async (raw) => {
    for (const key of ['note', 'date', 'sourceUrl', 'title'] as const) {
      const { updates, told } = await outcomeOfWorkbook(sheetOf({ [key]: raw }));
      expect(updates).toEqual([]);
      expect(told).toEqual([expect.stringMatching(/^第 2 行“.*图片不能发布/u)]);
      expect(told.join('')).not.toContain('DISPIMG');
    }
  });

  test('a text that speaks of one is text', async () => {
    const note = '照片用 DISPIMG(1) 嵌入';
    expect(await outcomeOfWorkbook(sheetOf({ note: inline(`<t>${note}</t>`) }))).toMatchObject({
      updates: [{ note }],
    });
  });
});
