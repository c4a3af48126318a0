import { describe, expect, test } from 'vitest';
import { plainText, verbatimText } from './plain-text.ts';

describe('the plain text of Markdown', () => {
  test('has no escapes left', () => {
    expect(plainText('\\*星号\\*、\\<b>、5\\~8公顷、\\&amp；')).toBe('*星号*、<b>、5~8公顷、&amp；');
  });

  test('keeps paragraphs apart', () => {
    expect(plainText('一\n\n二\n')).toBe('一\n二');
  });
});

describe('the verbatim text of a code block', () => {
  test('keeps every space, tab and blank line', () => {
    expect(verbatimText('```\n\n附件 2\n\t7\t内容  \n```\n')).toBe('\n附件 2\n\t7\t内容  ');
  });

  test('is empty where there is no code block', () => {
    expect(verbatimText('附件')).toBe('');
  });
});

test('front matter is not among the words', () => {
  expect(plainText('---\nnumber: 7\n---\n\n建设50座。\n')).toBe('建设50座。');
});
