import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fileFault } from './fault.ts';

const faultOf = (run: () => unknown): string | null => {
  try {
    run();
    return '';
  } catch (error) {
    return fileFault(error);
  }
};

test('a file that cannot be read or written is told in Chinese, with its path where it is known', () => {
  expect(faultOf(() => readFileSync('/nowhere/a.csv'))).toMatch(
    /^\/nowhere\/a\.csv 没有这个文件或文件夹（ENOENT）/u,
  );
  expect(
    faultOf(() => {
      writeFileSync('package.json/a', '');
    }),
  ).toContain('路径里有一段不是文件夹');
  expect(faultOf(() => readFileSync('src'))).toMatch(/^是文件夹，不是文件（EISDIR）.*\n {4}→ ./u);
});

test('any other error is no fault of a file', () => {
  expect(fileFault(new TypeError('x'))).toBeNull();
  expect(fileFault('x')).toBeNull();
});
