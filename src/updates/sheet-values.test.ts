import { describe, expect, test } from 'vitest';
import { readPercent, readValues } from './sheet-values.ts';

describe('a number in a cell of the clerk’s table', () => {
  test.each([
    ['1. 5', 1.5],
    ['8, 300', 8300],
    ['3 000', 3000],
    ['１，５００', 1500],
    ['1,200.5', 1200.5],
    ['9 5', 95],
    ['0', 0],
  ])('written %s is read as in a task’s content', (text, value) => {
    expect(readValues(`50座：${text}`)).toEqual({ value: [{ target: '50座', value }] });
    expect(readPercent(`${text} ％`)).toEqual({ value });
  });

  test.each(['l.5', '1,5', '③0', '5²', '1、5', '1.2.3', '20 15', '05', '1O0', '1·5', '.5'])(
    'written %s is refused: it cannot be read, or may be several',
    (text) => {
      expect(readValues(`50座：${text}`)).toMatchObject({
        fault: `“50座：${text}”里没有完成数，或它不是数字。`,
      });
      expect(readPercent(`${text}%`)).toMatchObject({ fault: `“${text}%”不是百分数。` });
    },
  );
});
