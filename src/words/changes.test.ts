import { describe, expect, test } from 'vitest';
import { join } from '../site/join.ts';
import { KEPT, smallContent, smallEntries } from '../site/small-city.fixture.ts';
import { byMonth, newestFirst, saidChanges } from './changes.ts';

const update = (date: string, rest: string): readonly [string, string] => [
  `updates/xincheng-2023/03-${date}.md`,
  `---\ntask: xincheng-2023-03\ndate: ${date}\n${rest}\nby: 市局\n---\n`,
];
const site = join(
  smallEntries(
    smallContent(
      undefined,
      new Map([
        ...KEPT,
        ['site.yaml', 'sources: [{ host: a.example, kind: other }]\n'],
        update('2023-08-31', 'status: in-progress\npercent: 50\nvalues: [{ target: 40个, value: 12 }]'),
        update(
          '2023-09-30',
          'status: completed\nvalues: [{ target: 40个, value: 1200 }]\nsource: { title: 通报, url: "https://a.example/" }',
        ),
      ]),
    ),
  ),
);
const tasks = site.editions[0]?.tasks ?? [];
const events = newestFirst(tasks);

describe('what became of tasks', () => {
  test('stands with the newest first; on one day in the order of the tasks', () => {
    expect(events.map(({ event, task }) => [event.date, task.number])).toEqual([
      ['2023-09-30', 3],
      ['2023-09-30', 4],
      ['2023-08-31', 3],
    ]);
    expect(byMonth(events).map(([month, of]) => [month, of.length])).toEqual([
      ['2023-09', 2],
      ['2023-08', 1],
    ]);
    expect(newestFirst([])).toEqual([]);
  });

  test('is said field by field: what it was, what it is, with units and names', () => {
    expect(events.map((event) => saidChanges(event).map(({ label, was, now }) => [label, was, now]))).toEqual(
      [
        [
          ['状态', '推进中', '已完成'],
          ['目标“40个”', '12个', '1,200个'],
        ],
        [
          ['状态', '未见公开进展', '推进中'],
          ['完成率', null, '60%'],
        ],
        [
          ['状态', '未见公开进展', '推进中'],
          ['完成率', null, '50%'],
          ['目标“40个”', null, '12个'],
        ],
      ],
    );
  });
});
