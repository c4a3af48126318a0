import { describe, expect, test } from 'vitest';
import { LazyVocabulary } from './lazy-vocabulary.ts';
import { stretchFiles } from './stretch-files.ts';
import type { Stretches } from './stretches.ts';
import type { FieldText } from '../understanding/search-task.ts';
import { language, tasks, understanding } from '../understanding/city.fixture.ts';
import { understand } from '../understanding/understand.ts';
import type { Term } from '../understanding/query-plan.ts';

const { known, files } = stretchFiles(tasks, language);

function lazy(): { vocabulary: LazyVocabulary; loaded: string[] } {
  const loaded: string[] = [];
  const load = (name: string): Promise<Stretches> => {
    loaded.push(name);
    const file = files.get(name);
    return file ? Promise.resolve(file) : Promise.reject(new Error(name));
  };
  return { vocabulary: new LazyVocabulary(known, language, load), loaded };
}

/** A plan with all its pieces, which are else taken only when needed. */
const whole = (plan: readonly Term[]): unknown =>
  plan.map(({ typed, readings, pieces }) => ({ typed, readings, pieces: whole(pieces) }));

describe('a vocabulary that is fetched as it is needed', () => {
  test.each([
    'jiaoyuju',
    'jyj',
    'lao jiu xiaoqu',
    'ljxq',
    'zps',
    'liujie',
    'you er yuan xue wei',
    'hpv',
    'HPV疫苗',
    'asdf',
    'vaccine',
    '幼儿园学位够不够',
    '教育局今年做什么',
    '老旧小区',
    '加装电梯',
    'x',
  ])('understands %s as one of all texts does', async (typed) => {
    const { vocabulary } = lazy();
    const plan = await vocabulary.complete((of) => whole(understand(typed, { language, vocabulary: of })));
    expect(plan).toEqual(whole(understand(typed, understanding)));
  });

  test('is in files of one letter, and where that is much, of two', () => {
    const many = Array.from({ length: 1000 }, (_, at): FieldText => {
      const written = `教${String.fromCodePoint(0x4e00 + at)}${'一'.repeat(12)}`;
      return { field: 'content', written, folded: { text: written, from: [] }, bounds: null };
    });
    const { files: parted } = stretchFiles(
      tasks.map((task, at) => (at === 0 ? { ...task, texts: [...task.texts, ...many] } : task)),
      language,
    );
    expect([...files.keys()]).toContain('j');
    expect([...parted.keys()]).toEqual(expect.arrayContaining(['j_', 'jy', 'y']));
    expect([...parted.keys()]).not.toContain('ya');
  });

  test('fetches nothing for what needs none, and nothing twice', async () => {
    const { vocabulary, loaded } = lazy();
    const read = (typed: string): Promise<unknown> =>
      vocabulary.complete((of) => understand(typed, { language, vocabulary: of }));
    await read('老旧小区');
    await read('vaccine');
    expect(loaded).toEqual([]);
    await read('jyj');
    await read('jiaoyuju');
    expect(loaded).toEqual(['j']);
  });
});
