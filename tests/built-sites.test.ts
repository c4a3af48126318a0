import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { build, isBuilt, sitesNamedIn } from './support/built-sites.ts';
import { hashOf } from './support/inputs-hash.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'built-sites-'));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

const write = (path: string, text: string): void => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
};

/** A site whose build cannot even begin. */
const broken = () => ({
  dist: join(root, 'dist'),
  cache: join(root, 'cache'),
  base: '/',
  origin: 'http://localhost:4321',
  content: { folder: join(root, 'content'), sources: [], make: () => undefined },
  env: { NODE_OPTIONS: '--no-such-option' },
});

describe('the hash of inputs', () => {
  test('is the same for the same files, and another for every change of them', () => {
    write('src/a.ts', '1');
    write('src/b.ts', '2');
    write('one.json', '3');
    const hash = (told: unknown = 'env'): string =>
      hashOf([join(root, 'src'), join(root, 'one.json'), join(root, 'none')], told);
    const seen = [hash()];
    expect(hash()).toBe(seen[0]);
    for (const change of [
      () => {
        write('src/a.ts', '12');
      },
      () => {
        write('src/b.ts', '');
      },
      () => {
        write('src/deep/c.ts', '');
      },
      () => {
        write('none', '');
      },
      () => {
        rmSync(join(root, 'one.json'));
      },
    ]) {
      change();
      expect(seen).not.toContain(hash());
      seen.push(hash());
    }
    expect(seen).not.toContain(hash('another env'));
  });
});

describe('a site', () => {
  test('is taken for built of the inputs alone that it was built of, and only when it is there', () => {
    const site = broken();
    expect(isBuilt(site, 'a')).toBe(false);
    write('dist/index.html', '');
    expect(isBuilt(site, 'a')).toBe(false);
    write('dist.inputs', 'a');
    expect([isBuilt(site, 'a'), isBuilt(site, 'b')]).toEqual([true, false]);
    rmSync(site.dist, { recursive: true });
    expect(isBuilt(site, 'a')).toBe(false);
  });

  test('whose build fails is never taken for built, even where it was before', () => {
    write('dist/index.html', '');
    write('dist.inputs', 'a');
    expect(() => {
      build(broken(), 'a');
    }).toThrow('--no-such-option');
    expect(isBuilt(broken(), 'a')).toBe(false);
    expect(existsSync(join(root, 'dist/index.html'))).toBe(false);
  });

  test('is built for the test files that name it, and for those that read all of them', () => {
    const importing = (name: string): string => `import { a } from './support/${name}.ts';\n`;
    write('one.test.ts', `${importing('sites')}sites.demo;`);
    write('all.test.ts', `${importing('sites')}Object.values(sites);`);
    write('none.test.ts', `${importing('built-sites')}'demo';`);
    const namedIn = (...names: string[]): string[] =>
      [...sitesNamedIn(names.map((name) => join(root, name)))].map(({ dist }) => dist);
    expect(namedIn('none.test.ts')).toEqual([]);
    expect(namedIn('one.test.ts', 'none.test.ts')).toEqual(['.cache/sites/demo']);
    expect(namedIn('all.test.ts', 'one.test.ts').length).toBeGreaterThan(3);
  });
});
