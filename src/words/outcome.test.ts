import { expect, test } from 'vitest';
import { findQuantities, type Quantity } from '../domain/quantity/quantity.ts';
import { outcomeWords } from './outcome.ts';

const target = (text: string): Quantity => {
  const [first] = findQuantities(text);
  if (!first) throw new Error(`no quantity in ${text}`);
  return first;
};

test.each<[string, number, string]>([
  ['改造50座', 42, '报告42座，未达到，还差8座'],
  ['改造50座', 50, '报告50座，达到'],
  ['改造50座', 60, '报告60座，达到，超出10座'],
  ['时间在12分钟以内', 12.4, '报告12.4分钟，没有守住上限，超出0.4分钟'],
  ['时间在12分钟以内', 12, '报告12分钟，守住了上限'],
  ['时间在12分钟以内', 9.5, '报告9.5分钟，守住了上限，低2.5分钟'],
  ['投诉率低于0.05%', 0.05, '报告0.05%，没有守住上限'],
  ['投诉率低于0.05%', 0.04, '报告0.04%，守住了上限，低0.01个百分点'],
  ['满意率达90%', 87.5, '报告87.5%，未达到，还差2.5个百分点'],
  ['惠及超3万户', 30000, '报告30,000户，未达到'],
])('of “%s” %d is told as: %s', (text, value, words) => {
  expect(outcomeWords(target(text), value, true).join('')).toBe(words);
});

test('before its deadline nothing is missed yet', () => {
  expect(outcomeWords(target('改造50座'), 42, false).join('')).toBe('报告42座，还没达到，还差8座');
  expect(outcomeWords(target('时间在12分钟以内'), 12.4, false).join('')).toBe(
    '报告12.4分钟，还在上限以上，超出0.4分钟',
  );
});
