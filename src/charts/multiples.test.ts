import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutMultiples, type Panel } from './multiples.ts';
import { outside, overlapping } from './boxes.fixture.ts';
import { widthInEm } from './text-width.ts';

const panel = (title: string, values: readonly number[]): Panel => ({
  title,
  href: `/${title}/`,
  bars: values.map((value, index) => ({
    label: String(index + 1),
    title: `${index + 1} 任务`,
    value,
    href: `/${title}/${index + 1}/`,
  })),
});
const year = [
  panel('一、强化疾病预防和就医保障，提升卫生健康水平', [0, 0, 1, 0, 0, 1]),
  panel('二、提供优质基础教育，努力让学生“上好学”', [1, 9, 2]),
  panel('三、加强生态文明建设', [10, 3]),
];

const panels = fc.array(
  fc
    .tuple(
      fc.string({ unit: fc.constantFrom(...Array.from('改善农村，“”')), minLength: 1, maxLength: 40 }),
      fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 9 }),
    )
    .map(([title, values]) => panel(title, values)),
  { minLength: 1, maxLength: 12 },
);

describe.each([328, 720])('at %i px', (width) => {
  test('nothing lies outside the drawing, and no link on another', () => {
    fc.assert(
      fc.property(panels, (all) => {
        const layout = layoutMultiples(all, width);
        const hits = layout.panels.flatMap(({ hit, bars }) => [hit, ...bars.map((bar) => bar.hit)]);
        expect(overlapping(hits)).toEqual([]);
        expect(
          outside([...hits, ...layout.panels.flatMap(({ bars }) => bars.map(({ bar }) => bar))], layout),
        ).toEqual([]);
      }),
      { seed: 1 },
    );
  });

  test('every bar has its number beside it inside the panel, and is large enough for a finger', () => {
    for (const { hit: head, bars } of layoutMultiples(year, width).panels) {
      for (const { bar, number, hit, value } of bars) {
        expect(number.x).toBeGreaterThan(bar.x + bar.width);
        expect(number.x + widthInEm(String(value)) * 13).toBeLessThanOrEqual(head.x + head.width + 1);
        expect(Math.min(hit.width, hit.height)).toBeGreaterThanOrEqual(24);
      }
    }
  });

  test('one scale holds for all panels, from zero', () => {
    const bars = layoutMultiples(year, width).panels.flatMap((each) => each.bars);
    const most = Math.max(...bars.map(({ bar }) => bar.width));
    for (const { bar, value } of bars) expect(bar.width).toBeCloseTo((most * value) / 10, 1);
  });
});

test('panels stand side by side, two on a phone and four on a wide screen', () => {
  const across = (width: number): number =>
    new Set(layoutMultiples([...year, ...year], width).panels.map(({ x }) => x)).size;
  expect([across(328), across(720)]).toEqual([2, 4]);
});

test('where all is nothing, there are numbers and no bars', () => {
  const [only] = layoutMultiples([panel('一、甲', [0, 0])], 328).panels;
  expect(only?.bars.map(({ bar }) => bar.width)).toEqual([0, 0]);
  expect(layoutMultiples([], 328)).toEqual({ width: 328, height: 0, panels: [] });
});
