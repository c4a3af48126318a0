import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainCharacters } from '../domain/characters.ts';
import { proseLinkFault } from '../domain/prose-links.ts';
import type { Update } from '../domain/update.ts';
import { paragraphs } from '../markdown/compose.ts';
import { plainText } from '../markdown/plain-text.ts';
import { readUpdateFile } from './update-file.ts';
import { updateFile, updatePath } from './write-update.ts';

const UPDATE: Update = { task: 'xugou-2023-01', date: '2023-09-30', status: 'in-progress', by: '市虚构局' };

/** What is read of a file that was just written. */
const written = (update: Update, note: string) =>
  readUpdateFile('xugou-2023/a.md', updateFile(update, paragraphs(note)), 'content/updates');

const LOOKS_LIKE_MARKUP = [
  ...['https://www.example.com/a_b', 'http://a.cn', 'www.example.com', 'a_b@c-d.cn', 'mailto:a@b.cn'],
  ...[
    '---',
    '+++',
    '# ',
    '- ',
    '1. ',
    '> ',
    '    ',
    '\t',
    '\n',
    '\r\n',
    '\r',
    '*',
    '_',
    '`',
    '~~',
    '|',
    '\\',
  ],
  ...[
    '[^1]',
    '[^1]: ',
    '[a](b)',
    '[x]: y',
    '<b>',
    '&amp;',
    '：',
    '，',
    '（',
    ' ',
    '甲',
    'a',
    '1',
    '=',
    '$',
    '!',
  ],
];
const note = fc
  .array(fc.oneof(fc.constantFrom(...LOOKS_LIKE_MARKUP), fc.string({ unit: 'grapheme' })), { maxLength: 8 })
  // Bytes that were no text are refused before anything is written, and radicals are no characters of their own.
  .map((pieces) => plainCharacters(pieces.join('').replaceAll('\uFFFD', '')));

describe('the file of an update', () => {
  test.each([
    '详见 https://www.example.com/a_b',
    '详见（www.example.com）',
    '来信请寄 a_b@example.com，或见http://a.cn/?b=1&c。',
  ])('reads back as the text that was written, and says %j', (said) => {
    const { read, problems } = written(UPDATE, said);
    expect(problems).toEqual([]);
    expect(read?.text).toBe(paragraphs(said));
    expect(plainText(read?.text ?? '')).toBe(said);
  });

  test('reads back as it was written, whatever it says', () => {
    fc.assert(
      fc.property(note, fc.string(), (said, reason) => {
        // An address that no citizen can open is refused before anything is written.
        fc.pre([said, reason].every((text) => proseLinkFault(text) === null));
        const update = reason.trim() === '' ? UPDATE : { ...UPDATE, reason: reason.trim() };
        const { read } = written(update, said);
        expect(read?.text).toBe(paragraphs(said));
        expect(read?.update).toEqual(update);
        const lines = said.split(/\r\n|[\n\r]/u).map((line) => line.trim());
        expect(plainText(read?.text ?? '')).toBe(lines.filter((line) => line !== '').join('\n'));
      }),
      { numRuns: 1000, seed: 10 },
    );
  });

  test('has a name that is not taken', () => {
    const of = { edition: 'xugou-2023', number: 2, date: '2023-09-30' };
    const stem = 'updates/xugou-2023/02-2023-09-30';
    expect(updatePath(of, () => false)).toBe(`${stem}.md`);
    expect(updatePath(of, (path) => path === `${stem}.md` || path === `${stem}-2.md`)).toBe(`${stem}-3.md`);
  });
});
