import { expect, test } from 'vitest';
import { DEFAULT_FACTS } from '../domain/site-facts.ts';
import { contactWays, licenceWords, publisherWords, recordNumbers } from './publisher.ts';

test('an independent publisher says that it is no government, with its name where it has one', () => {
  expect(publisherWords(DEFAULT_FACTS)).toBe(
    '本站由独立发布者依据公开文件整理，不是政府网站；内容以市政府发布的原件为准。',
  );
  const named = { ...DEFAULT_FACTS, publisher: { kind: 'independent' as const, name: '甲社' } };
  expect(publisherWords(named)).toContain('独立发布者“甲社”依据');
});

test('an official publisher says who it is, and is not called independent', () => {
  const official = {
    ...DEFAULT_FACTS,
    publisher: { kind: 'official' as const, name: '某市政府', about: '附言。' },
  };
  expect(publisherWords(official)).toBe('本站由某市政府发布。附言。');
});

test('what is not known is not made up: no contact, no numbers, no licence', () => {
  expect(contactWays(DEFAULT_FACTS)).toEqual([]);
  expect(recordNumbers(DEFAULT_FACTS)).toEqual([]);
  expect(licenceWords(DEFAULT_FACTS)).toBe('本站没有声明数据的使用许可。');
});

test('what is known is said', () => {
  const facts = {
    ...DEFAULT_FACTS,
    contact: { mail: 'a@example.com', address: '某路' },
    licence: { name: 'CC BY 4.0' },
    icp: '示ICP备0号',
  };
  expect(contactWays(facts)).toEqual([
    { label: '邮箱', text: 'a@example.com', href: 'mailto:a@example.com' },
    { label: '地址', text: '某路' },
  ]);
  expect(recordNumbers(facts)).toEqual(['示ICP备0号']);
  expect(licenceWords(facts)).toContain('CC BY 4.0');
});
