import { describe, expect, test } from 'vitest';
import { tidyExcerpt } from './excerpt.ts';

describe('an excerpt', () => {
  test('loses the full stops that Pagefind puts after blocks, marked or not', () => {
    expect(tidyExcerpt('第39项. 城镇<mark>改造</mark>. 继续')).toBe('第39项 城镇<mark>改造</mark> 继续');
  });

  test('keeps the points of numbers and its own full stops', () => {
    expect(tidyExcerpt('约1.5万个。达到1.')).toBe('约1.5万个。达到1.');
  });

  test('marks a phrase as one', () => {
    expect(tidyExcerpt('<mark>老旧</mark><mark>小区</mark>改造')).toBe('<mark>老旧小区</mark>改造');
  });
});
