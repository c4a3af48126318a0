import { describe, expect, test } from 'vitest';
import { findQuantities } from './quantity.ts';
import { stretchAround } from './stretch.ts';

/** What is said of each quantity of a text. */
const said = (content: string): string[] => {
  const quantities = findQuantities(content);
  return quantities.map((quantity) => {
    const { start, end, isCut } = stretchAround(content, quantities, quantity);
    expect(start).toBeLessThanOrEqual(quantity.start);
    expect(end).toBeGreaterThanOrEqual(quantity.end);
    return (isCut ? '…' : '') + content.slice(start, end);
  });
};

describe('what a number counts is said by the text around it', () => {
  test.each<[string, string[]]>([
    ['推进学校建设。增加公办学位约1.5万个，惠及居民超3万户。', ['增加公办学位约1.5万个', '惠及居民超3万户']],
    ['新建公园6个、改造绿道26公里、增设驿站5个', ['新建公园6个', '改造绿道26公里', '增设驿站5个']],
    ['建设6个、26条车道抓拍设施点', ['建设6个、26条车道抓拍设施点', '26条车道抓拍设施点']],
    ['重点保护7株一级古树和6株名木', ['重点保护7株一级古树', '6株名木']],
    [
      '补贴惠及企业2000家次及劳动者1万人次',
      ['补贴惠及企业2000家次及劳动者1万人次', '补贴惠及企业2000家次及劳动者1万人次'],
    ],
    [
      '完成抽检不少于300批次（养殖环节不少于100批次，流通环节不少于200批次）',
      [
        '完成抽检不少于300批次（养殖环节不少于100批次，流通环节不少于200批次）',
        '养殖环节不少于100批次',
        '流通环节不少于200批次',
      ],
    ],
    ['加强服务，群众满意率达90%', ['群众满意率达90%']],
    ['法律援助优良率，达70%', ['法律援助优良率，达70%']],
    ['其中改造老旧小区40个', ['改造老旧小区40个']],
    ['低保标准：甲区提高至每人每月950元', ['低保标准：甲区提高至每人每月950元']],
  ])('%s', (content, expected) => {
    expect(said(content)).toEqual(expected);
  });

  test('a long clause is cut between words, and says so', () => {
    const [only = ''] = said(`${'为困难群众和特殊群体提供社会工作服务'.repeat(4)}的站点50个`);
    expect(only.startsWith('…')).toBe(true);
    expect(only.endsWith('的站点50个')).toBe(true);
    expect(only.length).toBeLessThan(60);
  });
});
