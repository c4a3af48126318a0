import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildArgs, buildEnv, makeCity, start, type City } from './support/commands.ts';
import { page, sites } from './support/sites.ts';

const { real, demo, awkward } = sites;

describe('the settings of a build', () => {
  let city: City;
  beforeAll(() => {
    city = makeCity('.cache');
  });
  afterAll(() => {
    rmSync(city.root, { recursive: true, force: true });
  });
  const build = (env: Record<string, string>) => start(buildArgs, { ...buildEnv(city), ...env }).ended;

  test.each<[Record<string, string>, string]>([
    [{ SITE_URL: 'www.example.cn' }, 'SITE_URL 写的是“www.example.cn”'],
    [{ BASE_PATH: '//host/' }, 'BASE_PATH 写的是“//host/”'],
    [{ SITE_URL: 'https://a.example/b/', BASE_PATH: '/c/' }, 'SITE_URL 里的路径是“/b/”，BASE_PATH 却是“/c/”'],
  ])('that are wrong stop it with a sentence, not with a stack: %j', async (env, words) => {
    const { code, said } = await build(env);
    expect(code).toBe(1);
    expect(said).toContain(words);
    expect(said).toMatch(/ (?:For example|write it) /u);
    expect(said).not.toMatch(/^\s+at /mu);
    expect(existsSync(city.dist)).toBe(false);
  });

  test('that are empty are unset, and a path of the host is kept', async () => {
    const { code, said } = await build({
      SITE_URL: ' https://www.example.cn/city ',
      BASE_PATH: '',
      BASE_URL: '/elsewhere/',
      DEV: '1',
      OUT_DIR: `${city.dist} `,
    });
    expect(said).toBe('');
    expect(code).toBe(0);
    const built = { ...awkward, dist: city.dist };
    expect(page(built, '/')('link[rel="canonical"]').attr('href')).toBe('https://www.example.cn/city/');
    expect(page(built, '/')('a[href="/city/departments/"]').length).toBeGreaterThan(0);
  });
});

test('a host that goes through the site with Jekyll is told to leave it as it is', () => {
  for (const { dist } of [real, demo, awkward]) expect(existsSync(join(dist, '.nojekyll'))).toBe(true);
});
