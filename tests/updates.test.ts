import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeYuntingContent } from './support/contents.ts';
import { page, pageFiles, record, searched, sites, stateOn } from './support/sites.ts';

describe('the fictional edition, of which updates were published', () => {
  const { tasks } = record(sites.awkward, 2023);
  const $ = page(sites.awkward, '/2023/tasks/02/');
  const entries = $('#history li').toArray();
  const texts = $('#history > .entries > li')
    .toArray()
    .map((item) => $(item).text().replace(/\s+/gu, ''));

  test('has the status that the newest update says, in the data, on the page and in the search', () => {
    expect(tasks.map(({ status }) => status)).toEqual([
      'no-update',
      'in-progress',
      'completed',
      'no-update',
      'adjusted',
    ]);
    expect(stateOn($)).toBe('推进中，已过期限');
    expect(searched(sites.awkward).find(({ number }) => number === 2)?.status).toBe('推进中');
    expect(stateOn(page(sites.awkward, '/2023/tasks/05/'))).toMatch(/^已调整/u);
  });

  test('shows every update, the newest first, with who said it and where', () => {
    expect(entries.length).toBeGreaterThan(0);
    expect(texts).toHaveLength(3);
    expect(texts[0]).toContain('2023年9月1日公开进展已完成→推进中，90%');
    expect(texts[0]).toContain('完成率90%（此前120%）快于序时进度（当日全年已过66%）');
    expect(texts[0]).toContain('说明：复核后发现有一段没有完工');
    expect(texts[0]).toContain('没有注明公开来源');
    expect(texts[1]).toContain('2023年7月2日公开进展推进中→已完成，超额完成，为年度目标的120%');
    expect(texts[1]).toContain(
      '完成率超额完成，为年度目标的120%（此前35.5%）目标“20公里”24公里（此前7.1公里）',
    );
    expect(texts[1]).not.toContain('序时进度');
    expect($('#history a[href="https://www.example.com/report"]').text()).toContain('虚构的通报');
    expect($('#history a[href="https://archive.example.com/report"]').text()).toBe('存档');
    expect(texts[2]).toContain('与序时进度相当（当日全年已过35%）');
  });

  test('shows raw HTML, pictures and unsafe links of an update as text', () => {
    const content = $('#history .event-text');
    expect(content.find('script, b, img, [onclick]')).toHaveLength(0);
    expect(content.text()).toContain('<script>alert(1)</script>');
    expect(content.text()).toContain('<div onclick="alert(1)">整段 HTML</div>');
    expect(
      content
        .find('a')
        .toArray()
        .map((link) => $(link).attr('href')),
    ).toEqual(['https://www.example.com/a']);
  });

  test('shows what the clerk filled into the workbook, word for word', () => {
    const shown = page(sites.awkward, '/2023/tasks/03/');
    expect(stateOn(shown)).toBe('已完成');
    const event = shown('[data-event]').text().replace(/\s+/gu, '');
    expect(event).toContain('2023年9月15日公开进展未见公开进展→已完成，100%');
    expect(event).toContain('目标“20所”20所');
    expect(shown('[data-event] .event-text').text().trim()).toBe(
      '=SUM(A1) 不是公式，*星号*也不是标记（演示数据）。',
    );
    expect(shown('[data-event] a[href="https://www.example.com/after-school"]').text()).toBe(
      '课后服务的通报（演示数据）',
    );
  });

  test('has its updates in the data, oldest first, with null for what they do not say', () => {
    expect(tasks[1]?.updates.map(({ date, percent }) => [date, percent])).toEqual([
      ['2023-05-10', 35.5],
      ['2023-07-02', 120],
      ['2023-09-01', 90],
    ]);
    const [first] = tasks[1]?.updates ?? [];
    const quantity = tasks[1]?.quantities[first?.values[0]?.quantity ?? -1];
    expect(quantity?.text).toBe('20公里');
    expect(first?.source).toBeNull();
  });

  test('counts statuses on the pages of categories, departments and leaders', () => {
    const strip = (path: string): string[] => {
      const $page = page(sites.awkward, path);
      return $page('.strip > li')
        .toArray()
        .map((part) => $page(part).text().replace(/\s+/gu, ''));
    };
    expect(strip('/2023/categories/01/')).toEqual([
      '已完成1项',
      expect.stringMatching(/^推进中.*1项$/u),
      '未见公开进展1项',
    ]);
    expect(strip('/leaders/bing-san/')).toEqual([expect.stringMatching(/^已调整.*1项$/u), '未见公开进展1项']);
  });
});

test('an edition of which nothing was published has no section of updates and no other status', () => {
  const { tasks } = record(sites.yunting);
  expect(new Set(tasks.map(({ status }) => status))).toEqual(new Set(['no-update']));
  expect(tasks.flatMap(({ updates }) => updates)).toEqual([]);
  for (const file of pageFiles(sites.yunting))
    expect(page(sites.yunting, file)('[data-updates]')).toHaveLength(0);
});

test('a refused update stops the build, in Chinese, with file, line and remedy, and no site is written', () => {
  const root = mkdtempSync('.cache/updates-');
  const content = join(root, 'content');
  const out = join(root, 'dist');
  makeYuntingContent(content);
  mkdirSync(join(content, 'updates'));
  cpSync('tests/fixtures/refused-updates/no-source', join(content, 'updates'), { recursive: true });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', out],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        NODE_ENV: 'production',
        ASTRO_TELEMETRY_DISABLED: '1',
        CONTENT_DIR: content,
        CACHE_DIR: join(root, 'cache'),
      },
    },
  );
  const said = stdout + stderr;
  expect(status).not.toBe(0);
  expect(said).toContain('yunting-2022/a.md:4: 状态是“已完成”，却没有来源。');
  expect(said).toContain('→ 请在 source 写上来源的标题 title 和网址 url');
  expect(said).toContain('网站没有生成');
  expect(existsSync(join(out, 'index.html'))).toBe(false);
  rmSync(root, { recursive: true });
});
