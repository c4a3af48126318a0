import { describe, expect, test } from 'vitest';
import { formatQuery, isEmpty, LONGEST, parseQuery } from './query.ts';

describe('a search in an address', () => {
  test('is read with its words and with several values of a facet', () => {
    const query = parseQuery('?q=%E7%96%AB%E8%8B%97&department=A&department=B&leader=C');
    expect(query.text).toBe('疫苗');
    expect(query.chosen).toEqual({
      year: [],
      category: [],
      department: ['A', 'B'],
      leader: ['C'],
      district: [],
      deadline: [],
      status: [],
      measurable: [],
    });
  });

  test('is written as it was read, in one order', () => {
    const address = '?q=a+b&category=1&department=A&department=B&status=x';
    expect(formatQuery(parseQuery(address))).toBe(address);
    expect(formatQuery(parseQuery('?status=x&department=A&q=a+b'))).toBe('?q=a+b&department=A&status=x');
  });

  test('ignores what it does not know, blanks and repetitions', () => {
    const query = parseQuery('?q=++&utm_source=x&department=&department=A&department=A');
    expect(formatQuery(query)).toBe('?department=A');
  });

  test('is empty when neither words nor values are asked for', () => {
    expect(isEmpty(parseQuery(''))).toBe(true);
    expect(formatQuery(parseQuery('?q='))).toBe('');
    expect(isEmpty(parseQuery('?q=x'))).toBe(false);
    expect(isEmpty(parseQuery('?leader=x'))).toBe(false);
    expect(isEmpty(parseQuery('?q=⺠'))).toBe(false);
    for (const marks of ['-', '“”', '😀', '.*', '\u3164', '\u202E'])
      expect(isEmpty({ ...parseQuery(''), text: marks })).toBe(true);
  });

  test('is cut where it is longer than any question', () => {
    expect(parseQuery(`?q=${'的'.repeat(5000)}`).text).toHaveLength(LONGEST);
  });
});
