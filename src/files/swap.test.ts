import { existsSync, lstatSync, mkdtempSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { recoverFolder } from './swap.ts';
import { allIn, write } from './files.fixture.ts';

let parent = '';
let folder = '';

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'swap-'));
  folder = join(parent, 'content');
});
afterEach(() => {
  rmSync(parent, { recursive: true });
});

describe('recoverFolder, after a kill', () => {
  test('while the new folder was made: takes it away', () => {
    write(folder, { 'a.md': '旧' });
    write(`${folder}.next`, { 'a.md': '新' });
    recoverFolder(folder);
    expect(allIn(parent)).toEqual({ 'content/a.md': '旧' });
  });

  test('between the two renames: finishes the second', () => {
    write(folder, { 'a.md': '旧' });
    write(`${folder}.next`, { 'a.md': '新' });
    renameSync(folder, `${folder}.previous`);
    recoverFolder(folder);
    expect(allIn(parent)).toEqual({ 'content/a.md': '新' });
  });

  test('after the second rename: takes the old folder away', () => {
    write(folder, { 'a.md': '新' });
    write(`${folder}.previous`, { 'a.md': '旧' });
    recoverFolder(folder);
    expect(allIn(parent)).toEqual({ 'content/a.md': '新' });
  });

  test('before there was any folder: takes the unfinished one away', () => {
    write(`${folder}.next`, { 'a.md': '新' });
    recoverFolder(folder);
    expect(allIn(parent)).toEqual({});
    expect(existsSync(folder)).toBe(false);
  });

  test('when only the old folder is left: puts it back rather than lose what people keep in it', () => {
    write(`${folder}.previous`, { 'leaders/a.md': '旧' });
    recoverFolder(folder);
    expect(allIn(parent)).toEqual({ 'content/leaders/a.md': '旧' });
  });

  test('and another folder was put in the place since: deletes none of the three, for nobody can know', () => {
    write(folder, { 'a.md': '别处来的' });
    write(`${folder}.next`, { 'a.md': '新' });
    write(`${folder}.previous`, { 'a.md': '旧' });
    expect(() => {
      recoverFolder(folder);
    }).toThrow(/旁边还有 .*content\.next 和 .*content\.previous.*\n {4}→ /u);
    expect(Object.keys(allIn(parent))).toHaveLength(3);
  });

  test('does nothing to a folder that is whole', () => {
    write(folder, { 'a.md': '甲' });
    recoverFolder(folder);
    expect(allIn(parent)).toEqual({ 'content/a.md': '甲' });
  });

  test.each(['next', 'previous'])('leaves a link that is called .%s alone, and what it leads to', (name) => {
    write(folder, { 'a.md': '甲' });
    write(parent, { 'other/b.md': '乙' });
    symlinkSync(join(parent, 'other'), `${folder}.${name}`);
    expect(() => {
      recoverFolder(folder);
    }).toThrow(`content.${name} 是链接`);
    expect(allIn(parent)).toEqual({ 'content/a.md': '甲', 'other/b.md': '乙' });
    expect(lstatSync(`${folder}.${name}`).isSymbolicLink()).toBe(true);
  });
});
