import { describe, expect, test } from 'vitest';
import { DEFAULT_FACTS } from '../domain/site-facts.ts';
import { findQuantities } from '../domain/quantity/quantity.ts';
import type { SiteEdition, SiteTask } from '../site/site.ts';
import { askAboutTask, askAboutTasks, toldAboutTask, whereToAsk } from './ask.ts';

const edition = { city: '甲市', title: '2023年民生实事', year: 2023 } as SiteEdition;
function task(content: string, given: Partial<SiteTask> = {}): SiteTask {
  return {
    number: 3,
    title: '改造老旧小区',
    content,
    quantities: findQuantities(content),
    tables: [],
    lead: { name: '市住建局' },
    deadline: { text: '12月10日', start: null, end: '2023-12-10' },
    status: 'no-update',
    edition,
    ...given,
  } as SiteTask;
}

describe('ready words', () => {
  test('quote the promise in its own words, with who, which table and by when', () => {
    expect(askAboutTask(task('改造老旧小区40个，惠及居民超3万户，新建公园6个。'))).toBe(
      '市住建局：甲市《2023年民生实事》第3项写明“改造老旧小区40个”、“惠及居民超3万户”，期限是2023年12月10日。请问这一项现在做得怎样？结果公布在哪里？',
    );
    expect(askAboutTask(task('加强老旧小区改造。'))).toContain('写明“改造老旧小区”');
  });

  test('ask of what is completed where the results are', () => {
    expect(askAboutTask(task('改造老旧小区40个。', { status: 'completed' }))).toContain(
      '公开的报告说已经完成',
    );
  });

  test('name all promises of a department by their numbers', () => {
    const tasks = [1, 2, 3, 7].map((number) => task('', { number }));
    expect(askAboutTasks('市住建局', edition, tasks)).toContain('有4项（第1至3、7项）');
  });

  test('tell the site which promise a mistake or a source is of', () => {
    const { mistake, source } = toldAboutTask(task(''));
    for (const words of [mistake, source])
      expect(words).toContain('甲市《2023年民生实事》第3项“改造老旧小区”');
  });

  test('go where the site knows a way, and say so where it knows none', () => {
    expect(whereToAsk({ facts: DEFAULT_FACTS })).toContain('本站没有登记当地的号码和网址');
    const channels = [
      { kind: 'hotline' as const, name: '热线', telephone: '12345', source: 'https://www.example.com/' },
    ];
    expect(whereToAsk({ facts: { ...DEFAULT_FACTS, channels } })).not.toContain('没有登记');
  });
});
