import { describe, expect, test } from 'vitest';
import {
  cell,
  partsOf,
  relationsXml,
  sheetXml,
  workbookOf,
  type MadeSheet,
} from '../tables/workbooks.fixture.ts';
import { workbookGrid } from '../tables/workbook-grid.ts';
import { FILLED, HEAD_ROW, outcomeOfWorkbook, rowXml, sheetOf } from './sheets.fixture.ts';

const GUIDE: MadeSheet = {
  name: '填写说明',
  target: 'guide.xml',
  path: 'xl/guide.xml',
  xml: sheetXml(`<row r="1">${cell('A1', '栏')}</row>`),
};
const READ = { updates: [{ date: '2022-09-30', note: '一句话。' }], told: [] };

describe('a sheet is found by its relation, whatever its part is called:', () => {
  test.each<[target: string, path: string]>([
    ['worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['worksheets/Sheet1.xml', 'xl/worksheets/Sheet1.xml'],
    ['worksheets/Sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['worksheets/sheet1.xml', 'xl/worksheets/SHEET1.XML'],
    ['Worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['worksheets/data.xml', 'xl/worksheets/data.xml'],
    ['worksheets/sheet.xml', 'xl/worksheets/sheet.xml'],
    ['worksheets/sheet12345.xml', 'xl/worksheets/sheet12345.xml'],
    ['worksheets/sheet_1.xml', 'xl/worksheets/sheet_1.xml'],
    ['worksheets/2022.xml', 'xl/worksheets/2022.xml'],
    ['worksheets/进展.xml', 'xl/worksheets/进展.xml'],
    ['worksheets/%E8%BF%9B%E5%B1%95.xml', 'xl/worksheets/进展.xml'],
    ['worksheets/sheet 1.xml', 'xl/worksheets/sheet 1.xml'],
    ['worksheets/sheet%201.xml', 'xl/worksheets/sheet 1.xml'],
    ['/xl/worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['/xl/worksheets/data.xml', 'xl/worksheets/data.xml'],
    ['/xl/worksheets/sheet1.xml', '/xl/worksheets/sheet1.xml'],
    ['./worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['../xl/worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['../worksheets/sheet1.xml', 'worksheets/sheet1.xml'],
    ['/worksheets/sheet1.xml', 'worksheets/sheet1.xml'],
    ['sheet1.xml', 'xl/sheet1.xml'],
    ['/sheet1.xml', 'sheet1.xml'],
    ['sheets/a/b/c.xml', 'xl/sheets/a/b/c.xml'],
    [String.raw`worksheets\sheet1.xml`, 'xl/worksheets/sheet1.xml'],
    ['worksheets/sheet1.xml', String.raw`xl\worksheets\sheet1.xml`],
    ['worksheets/sheet1.XML', 'xl/worksheets/sheet1.XML'],
    ['worksheets/sheet1', 'xl/worksheets/sheet1'],
    ['worksheets/sheet1.part', 'xl/worksheets/sheet1.part'],
    ['chartsheets/sheet1.xml', 'xl/chartsheets/sheet1.xml'],
  ])('%s in %s', async (target, path) => {
    expect(await outcomeOfWorkbook([{ target, path, xml: sheetOf() }, GUIDE])).toMatchObject(READ);
    expect(await outcomeOfWorkbook([GUIDE, { name: '进展', target, path, xml: sheetOf() }])).toMatchObject(
      READ,
    );
  });

  test('as are the workbook, its texts and its styles', async () => {
    const strings = '<si><t>别的话。</t></si>';
    const made = partsOf([{ xml: sheetOf({ note: 't="s"><v>0</v>' }) }], { strings });
    const moved = {
      '_rels/.rels': relationsXml(['rId1', 'officeDocument', '/book/main.xml']),
      'book/main.xml': made['xl/workbook.xml'] ?? '',
      'book/_rels/main.xml.rels': relationsXml(
        ['rId1', 'worksheet', '/data/a.xml'],
        ['rId2', 'sharedStrings', 'texts.xml'],
        ['rId3', 'styles', '/looks.xml'],
      ),
      'data/a.xml': made['xl/worksheets/sheet1.xml'] ?? '',
      'book/texts.xml': made['xl/sharedStrings.xml'] ?? '',
      'looks.xml': made['xl/styles.xml'] ?? '',
    };
    const { grid } = await workbookGrid(await workbookOf('', moved), 'a.xlsx', '进展');
    expect(grid[1]).toContain('别的话。');
  });

  test('in the namespaces of the strict format, and with prefixes', async () => {
    const strict = Object.fromEntries(
      Object.entries(partsOf([{ xml: sheetOf() }])).map(([path, text]) => [
        path,
        text.replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        ),
      ]),
    );
    expect(await outcomeOfWorkbook([], {}, strict)).toMatchObject(READ);
    const prefixed = sheetOf()
      .replaceAll(/<(?<end>\/?)(?=[a-z])/giu, '<$<end>x:')
      .replaceAll('xmlns=', 'xmlns:x=');
    expect(await outcomeOfWorkbook(prefixed)).toMatchObject(READ);
  });

  test('and a relation that leads nowhere is no workbook', async () => {
    for (const target of ['worksheets/none.xml', '../../etc/passwd', '%', 'http://['])
      expect((await outcomeOfWorkbook([{ target, xml: sheetOf() }])).told.join('')).toContain('打不开');
  });
});

describe('what is filled in elsewhere than in the sheet that is read is told:', () => {
  const other = (more: Partial<MadeSheet> = {}): MadeSheet => ({ name: '九月', xml: sheetOf(), ...more });

  test.each<[string, MadeSheet[]]>([
    ['a copy of it', [{ xml: sheetOf() }, other({ name: '进展 (2)' })]],
    ['a copy before it', [other(), { name: '进展', xml: sheetOf() }]],
    ['a copy that alone is filled in', [{ xml: sheetXml(HEAD_ROW) }, other()]],
    ['two sheets of other names', [other({ name: '八月' }), other()]],
    ['a hidden copy', [{ xml: sheetOf() }, other({ state: 'hidden' })]],
    ['a copy that only a program shows', [{ xml: sheetOf() }, other({ state: 'veryHidden' })]],
    ['a copy with another head', [{ xml: sheetOf() }, other({ xml: sheetOf().replace('说明', '备注') })]],
    [
      'a copy with hidden rows',
      [{ xml: sheetOf() }, other({ xml: sheetOf().replace('<row r="2"', '<row r="2" hidden="1"') })],
    ],
    [
      'a copy with a title above',
      [
        { xml: sheetOf() },
        other({
          xml: sheetXml(
            `<row r="1">${cell('A1', '九月')}</row>${HEAD_ROW.replaceAll(/(?<=r="[A-Z]*)1"/gu, '2"')}${rowXml(3, FILLED)}`,
          ),
        }),
      ],
    ],
    ['the third of them', [{ xml: sheetOf() }, GUIDE, other()]],
  ])('%s', async (_what, sheets) => {
    const { updates, told } = await outcomeOfWorkbook(sheets);
    expect(updates).toEqual([]);
    expect(told).toEqual([expect.stringMatching(/工作表“.+”.*里也填了内容[^]*→ /u)]);
  });

  test('and that the sheet itself is hidden', async () => {
    for (const state of ['hidden', 'veryHidden'])
      expect((await outcomeOfWorkbook([{ state, xml: sheetOf() }, GUIDE])).told).toEqual([
        expect.stringContaining('工作表“进展”是隐藏的'),
      ]);
  });

  test('but not a copy in which nothing is, nor another table', async () => {
    const plain = sheetXml(HEAD_ROW + rowXml(2, { ...FILLED, date: '', status: '', by: '', note: '' }));
    const others = [
      { name: '九月', xml: plain },
      { name: '通讯录', xml: sheetXml(`<row r="1">${cell('A1', '序号')}${cell('B1', '姓名')}</row>`) },
    ];
    expect(await outcomeOfWorkbook([{ xml: sheetOf() }, ...others, GUIDE])).toMatchObject(READ);
  });

  test('a sheet of any name is read where it is the only one that is filled in', async () => {
    expect(
      await outcomeOfWorkbook([
        { ...GUIDE, name: '说明' },
        { name: 'Sheet1', xml: sheetOf() },
      ]),
    ).toMatchObject(READ);
  });
});

describe('comments are told, by their cells:', () => {
  const withComments = (...refs: string[]) =>
    outcomeOfWorkbook(
      [{ xml: sheetOf() }],
      {},
      {
        'xl/worksheets/_rels/sheet1.xml.rels': relationsXml(['rId1', 'comments', '../comments1.xml']),
        'xl/comments1.xml': `<comments><authors><author>甲</author></authors><commentList>${refs.map((ref) => `<comment ref="${ref}" authorId="0"><text><t>其实没有完成</t></text></comment>`).join('')}</commentList></comments>`,
      },
    );

  test('one problem for each row', async () => {
    expect((await withComments('M2', 'N2', 'C3')).told).toEqual([
      expect.stringContaining('M2、N2 有批注，批注不会公布'),
      expect.stringContaining('C3 有批注'),
    ]);
    expect(await withComments()).toMatchObject(READ);
  });
});

describe('pictures and shapes upon the sheet are told:', () => {
  const withDrawing = (...anchored: string[]) =>
    outcomeOfWorkbook(
      [{ xml: sheetOf() }],
      {},
      {
        'xl/worksheets/_rels/sheet1.xml.rels': relationsXml(['rId1', 'drawing', '../drawings/drawing1.xml']),
        'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="x">${anchored.map((each) => `<xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:row>1</xdr:row></xdr:from>${each}<xdr:clientData/></xdr:twoCellAnchor>`).join('')}</xdr:wsDr>`,
      },
    );

  test.each([
    '<xdr:pic/>',
    '<xdr:sp/>',
    '<xdr:graphicFrame/>',
    '<xdr:grpSp><xdr:pic/><xdr:pic/></xdr:grpSp>',
    '<xdr:cxnSp/>',
  ])('%s', async (drawn) => {
    expect((await withDrawing(drawn)).told).toEqual([expect.stringContaining('表上放了 1 个图片或图形')]);
    expect((await withDrawing(drawn, drawn)).told).toEqual([expect.stringContaining('表上放了 2 个')]);
  });

  test('and a part in which none stands is no harm', async () => {
    expect(await withDrawing()).toMatchObject(READ);
  });
});

test('a row or cell that stands nowhere is no workbook', async () => {
  for (const xml of [
    sheetOf().replace('<row r="2"', '<row r="0"'),
    sheetOf().replace('<row r="2"', '<row r="-1"'),
    sheetOf().replace('<row r="2"', '<row r="x"'),
    sheetOf().replace('r="M2"', 'r="2"'),
  ])
    expect((await outcomeOfWorkbook(xml)).told.join('')).toContain('打不开');
  const columns = '<cols><col min="-999999999" max="0" hidden="1"/><col min="x" max="9" hidden="1"/></cols>';
  expect(await outcomeOfWorkbook(sheetXml(HEAD_ROW + rowXml(2, FILLED), columns))).toMatchObject(READ);
});
