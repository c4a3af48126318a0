import { describe, expect, test } from 'vitest';
import type { Office, SiteDistrict, SiteEdition, SiteTask, SiteTopic } from './site.ts';
import {
  departmentIn,
  districtIn,
  leaderIn,
  listYears,
  officeYears,
  shownYear,
  topicIn,
  topicYears,
} from './years.ts';

const edition = (year: number) => ({ year, tasks: [] }) as unknown as SiteEdition;
const task = (year: number, number: number) => ({ number, edition: edition(year) }) as unknown as SiteTask;
const given = (year: number, number: number) => ({
  task: task(year, number),
  until: `${year}-05-01`,
  now: '乙',
});
const office = (tasks: SiteTask[], former: Office['former'] = []): Office => ({
  name: '甲',
  slug: 'jia',
  tasks,
  former,
});

describe('the years of an office', () => {
  const busy = office([task(2025, 1), task(2025, 3), task(2023, 2)], [given(2024, 7), given(2023, 8)]);

  test('are those in which it has or had a task, the newest first, each with its own', () => {
    const numbers = officeYears(busy).map(({ edition: of, tasks, former }) => [
      of.year,
      tasks.map(({ number }) => number),
      former.map((each) => each.task.number),
    ]);
    expect(numbers).toEqual([
      [2025, [1, 3], []],
      [2024, [], [7]],
      [2023, [2], [8]],
    ]);
  });

  test('stand below its address, but for the newest, whichever that is', () => {
    expect([2025, 2024, 2023].map((year) => departmentIn(busy, year))).toEqual([
      '/departments/jia/',
      '/departments/jia/2024/',
      '/departments/jia/2023/',
    ]);
    expect(leaderIn(office([task(2023, 2)]), 2023)).toBe('/leaders/jia/');
    expect(leaderIn(office([task(2023, 2)], [given(2024, 1)]), 2023)).toBe('/leaders/jia/2023/');
  });
});

test('a district has a page for each edition', () => {
  const district = { slug: 'jia-qu' } as unknown as SiteDistrict;
  const editions = [edition(2024), edition(2023)];
  expect(districtIn(district, editions, 2024)).toBe('/districts/jia-qu/');
  expect(districtIn(district, editions, 2023)).toBe('/districts/jia-qu/2023/');
});

test('a topic has a page for each year in which it has a task', () => {
  const topic: SiteTopic = {
    slug: 'shangxue',
    name: '上学',
    mark: '学',
    path: '/topics/shangxue/',
    words: [],
    tasks: [task(2024, 1), task(2024, 2), task(2022, 1)],
  };
  const years = topicYears(topic).map(({ edition: { year } }) => year);
  expect(years).toEqual([2024, 2022]);
  expect(years.map((year) => topicIn(topic, year))).toEqual(['/topics/shangxue/', '/topics/shangxue/2022/']);
});

describe('a page with a part for each year', () => {
  const years = listYears(
    [edition(2025), edition(2024), edition(2023)],
    (year) => `/list/${year ?? ''}`,
    (of) => `${of.year}年1项`,
  );

  test('shows the newest under its own name, and describes them all', () => {
    expect(shownYear('名单', years, 2025)).toEqual({
      year: 2025,
      path: '/list/',
      said: '2025年1项',
      isNewest: true,
      title: '名单',
      described: '2025年1项，2024年1项，2023年1项',
      crumbs: [],
    });
  });

  test('shows each other with its year in the name, one step below', () => {
    expect(shownYear('名单', years, 2023)).toEqual({
      year: 2023,
      path: '/list/2023',
      said: '2023年1项',
      isNewest: false,
      title: '名单（2023年）',
      described: '2023年1项',
      crumbs: [{ label: '名单', path: '/list/' }],
    });
  });

  test('has no page of another year', () => {
    expect(() => shownYear('名单', years, 2022)).toThrow('名单 has no page of 2022');
  });
});
