import { formatProblem, type Problem } from '../../src/domain/problem.ts';
import type { UpdateRecord } from '../../src/domain/update.ts';
import { readRecords } from '../../src/markdown/records.ts';
import { readContent } from '../../src/site/content.ts';
import { csvGrid } from '../../src/tables/csv-grid.ts';
import type { Grid } from '../../src/tables/grid.ts';
import { workbookGrid } from '../../src/tables/workbook-grid.ts';
import { cell, sheetXml, workbookOf } from '../../src/tables/workbooks.fixture.ts';
import { knownTasks } from '../../src/updates/known-tasks.ts';
import { planUpdates } from '../../src/updates/plan-updates.ts';
import { COLUMN_KEYS, COLUMNS, type ColumnKey } from '../../src/updates/sheet-columns.ts';
import { lockedCells } from '../../src/updates/sheet-updates.ts';
import { cities } from './cities.ts';
import { randomOf, type Random } from './random.ts';
import { inGroups, settle, type Attempt, type Outcome } from './settle.ts';
import { loose, nastyIn, shown } from './text.ts';

/** A way in which one cell of a filled-in row is damaged; null where it cannot be. */
export interface SheetWay {
  kind: string;
  name: string;
  column: ColumnKey;
  breaks: (cell: string, random: Random) => string | null;
  /** Nothing may be published of it. */
  mustRefuse?: boolean;
  secret?: string;
}

type Cells = Readonly<Record<ColumnKey, string>>;

const [city] = cities;
if (!city) throw new Error('no city');
export const { content } = city;
const tasks = [...knownTasks(readRecords(content, 'content').records).values()];

const LINK = 'https://www.yunting.gov.cn/2022/0930.html';

/** A row of each task with all that can be said of it, as it should be. */
export const rows: readonly Cells[] = tasks.map((task) => {
  const locked = lockedCells(task);
  const [target] = (locked.targets ?? '').split('；');
  const cells: Partial<Cells> = {
    ...locked,
    date: '2022-09-30',
    status: '已完成',
    percent: '60%',
    values: target === '' || target === undefined ? '' : `${target}：1200`,
    by: task.departments[0] ?? '',
    note: '全部点位已经建成，群众反映良好。',
    sourceTitle: '关于进展情况的通报',
    sourceUrl: LINK,
    archive: `${LINK}?archive=1`,
    reason: '复核后改正',
  };
  return Object.fromEntries(COLUMN_KEYS.map((key) => [key, cells[key] ?? ''])) as Record<ColumnKey, string>;
});

export const HEADS = COLUMN_KEYS.map((key) => COLUMNS[key].heading);
export const gridOf = (all: readonly Cells[]): string[][] => [
  HEADS,
  ...all.map((row) => COLUMN_KEYS.map((key) => row[key])),
];

/** How a table of updates comes in. */
export type SheetRoad = 'CSV' | 'workbook';

export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
/** As Excel writes it: what XML cannot hold is `_x0007_`. */
const xml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(
      /(?![\t\n\r])[\0-\u001F\uFFFE\uFFFF]/gu,
      (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );
const ADDRESS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

async function readGrid(
  grid: readonly (readonly string[])[],
  road: SheetRoad,
): Promise<{ grid: Grid; problems: Problem[] }> {
  if (road === 'CSV')
    return csvGrid(Buffer.from(grid.map((row) => row.map(quoted).join(',')).join('\r\n')), 'a.csv');
  const lines = grid.map((row, line) => {
    const cells = row.map((text, at) =>
      text === '' ? '' : cell(`${ADDRESS.charAt(at)}${line + 1}`, xml(text)),
    );
    return `<row r="${line + 1}">${cells.join('')}</row>`;
  });
  return workbookGrid(await workbookOf(sheetXml(lines.join(''))), 'a.xlsx', '进展');
}

/** What is recorded of each task, by the id of the task. */
type Recorded = ReadonlyMap<string, readonly UpdateRecord[]>;

export async function record(
  all: readonly Cells[],
  road: SheetRoad,
): Promise<{ recorded: Recorded; problems: Problem[] }> {
  const { grid, problems } = await readGrid(gridOf(all), road);
  if (problems.length > 0) return { recorded: new Map(), problems };
  const plan = planUpdates(grid, 'a', content, 'content');
  if (plan.files === null) return { recorded: new Map(), problems: plan.problems };
  const read = readContent(new Map([...content, ...plan.files]), [], 'content');
  return { recorded: read.content?.updates ?? new Map<string, UpdateRecord[]>(), problems: read.problems };
}

/** A damaged cell or line, and where it stands. */
interface UpdateTrial<W> {
  way: W;
  /** Position of its row, or path of its file. */
  place: number | string;
  /** What it says now. */
  text: string;
  secret?: string | undefined;
}

/** What came of it, and its name. */
export interface UpdateOutcome extends Outcome<unknown> {
  kind: string;
  name: string;
}

export const says = (update: unknown): string => loose(JSON.stringify(update ?? null));

/** What was recorded of a task, and should not have been. */
function recordedWrong(
  { mustRefuse, keeps }: { mustRefuse?: boolean; keeps?: string },
  right: unknown,
  now: unknown,
): string[] {
  if (mustRefuse) return ['recorded'];
  const nasty = nastyIn(JSON.stringify(now ?? null));
  const isRight = keeps === undefined ? says(right) === says(now) : JSON.stringify(now).includes(keeps);
  return [...(isRight ? [] : [`recorded ${says(now)}`]), ...(nasty === null ? [] : [`${nasty} recorded`])];
}

/** All of a deck, dealt from another card by each way: so the fewest tables hold all that is damaged. */
const from = <T>(deck: readonly T[], index: number): T[] => {
  const first = index % deck.length;
  return [...deck.slice(first), ...deck.slice(0, first)];
};

/** Reads sheets in which many cells are damaged, each as if it were alone; every way at so many rows. */
export async function sheetOutcomes(
  ways: readonly SheetWay[],
  road: SheetRoad,
  places: number,
): Promise<UpdateOutcome[]> {
  const { recorded: right, problems: none } = await record(rows, road);
  if (none.length > 0) throw new Error(none.map(formatProblem).join('\n'));
  const deck = randomOf(road).shuffled([...rows.keys()]);
  const trials = ways.flatMap((way, index) => {
    const random = randomOf(`${road} ${way.kind} ${way.name}`);
    return from(deck, index)
      .flatMap((place): UpdateTrial<SheetWay>[] => {
        const now = rows[place]?.[way.column] ?? '';
        const text = now === '' ? null : way.breaks(now, random);
        return text === null ? [] : [{ way, place, text, secret: way.secret }];
      })
      .slice(0, places);
  });
  const attempt = async (left: readonly UpdateTrial<SheetWay>[]): Promise<Attempt<UpdateTrial<SheetWay>>> => {
    const texts = new Map(left.map((trial) => [trial.place, trial]));
    const damaged = rows.map((row, at) => {
      const trial = texts.get(at);
      return trial ? { ...row, [trial.way.column]: trial.text } : row;
    });
    const { recorded, problems } = await record(damaged, road);
    const idOf = (place: number | string): string => tasks[Number(place)]?.id ?? '';
    return {
      problems,
      wrongOf: ({ way, place }) => recordedWrong(way, right.get(idOf(place)), recorded.get(idOf(place))),
    };
  };
  const settled = inGroups(trials, ({ place }) => place, rows.length).map((group) =>
    settle(group, attempt, ({ line }, { place }) => line === Number(place) + 2),
  );
  return (await Promise.all(settled)).flat().map(({ trial, ...of }) => ({
    ...of,
    trial,
    kind: trial.way.kind,
    name: `${road} row ${Number(trial.place) + 2}, ${trial.way.name}: ${shown(trial.text)}`,
  }));
}

/** The files of updates that the right sheet makes, by their paths. */
async function updateFiles(): Promise<ReadonlyMap<string, string>> {
  const { grid } = await readGrid(gridOf(rows), 'CSV');
  const { files } = planUpdates(grid, 'a', content, 'content');
  if (files === null) throw new Error('the right sheet was refused');
  return files;
}

/** A line of the file of an update, written otherwise. */
export interface UpdateFileWay {
  kind: string;
  name: string;
  /** The line that is damaged. */
  line: RegExp;
  breaks: (line: string, random: Random) => string | null;
  mustRefuse?: boolean;
  secret?: string;
  keeps?: string;
}

/** Reads `content/` with files of updates, of each of which one line is damaged; every way at so many files. */
export async function updateFileOutcomes(
  ways: readonly UpdateFileWay[],
  places: number,
): Promise<UpdateOutcome[]> {
  const files = await updateFiles();
  const linesOf = new Map([...files].map(([path, text]) => [path, text.split('\n')]));
  const lineAt = (path: string, { line }: UpdateFileWay): number =>
    (linesOf.get(path) ?? []).findIndex((text) => line.test(text));
  const deck = randomOf('files').shuffled([...files.keys()]);
  const trials = ways.flatMap((way, index) => {
    const random = randomOf(`file ${way.kind} ${way.name}`);
    return from(deck, index)
      .flatMap((place): UpdateTrial<UpdateFileWay>[] => {
        const now = linesOf.get(place)?.[lineAt(place, way)];
        const text = now === undefined ? null : way.breaks(now, random);
        return text === null ? [] : [{ way, place, text, secret: way.secret }];
      })
      .slice(0, places);
  });
  const recordedOf = (texts: ReadonlyMap<string, string>) =>
    readContent(new Map([...content, ...files, ...texts]), [], 'content');
  const right = recordedOf(new Map()).content?.updates;
  const idOf = (path: string): string => /^task: (.*)$/mu.exec(files.get(path) ?? '')?.[1] ?? '';
  const attempt = (left: readonly UpdateTrial<UpdateFileWay>[]): Attempt<UpdateTrial<UpdateFileWay>> => {
    const texts = left.map(({ way, place, text }) => {
      const path = String(place);
      return [path, (linesOf.get(path) ?? []).with(lineAt(path, way), text).join('\n')] as const;
    });
    const { content: now, problems } = recordedOf(new Map(texts));
    return {
      problems,
      wrongOf: ({ way, place }) => {
        const id = idOf(String(place));
        return recordedWrong(way, right?.get(id), now?.updates.get(id));
      },
    };
  };
  const tellsOf = ({ file, line }: Problem, { way, place }: UpdateTrial<UpdateFileWay>): boolean =>
    file.endsWith(String(place)) &&
    (line === undefined || Math.abs(line - 1 - lineAt(String(place), way)) <= 2);
  const settled = inGroups(trials, ({ place }) => place, files.size).map((group) =>
    settle(group, attempt, tellsOf),
  );
  return (await Promise.all(settled)).flat().map(({ trial, ...of }) => ({
    ...of,
    trial,
    kind: trial.way.kind,
    name: `${trial.place}, ${trial.way.name}: ${shown(trial.text)}`,
  }));
}
