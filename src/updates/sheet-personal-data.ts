import { confirms, personalDatum, type Confirmation } from '../domain/personal-data.ts';
import type { Problem } from '../domain/problem.ts';
import { confirmation } from '../markdown/content-personal-data.ts';
import { personalDataInMarkdown } from '../markdown/markdown-personal-data.ts';
import { FACTS_FILE } from '../markdown/facts-file.ts';
import { COLUMNS, type ColumnKey } from './sheet-columns.ts';
import type { PlacedUpdate } from './update-file.ts';

/** What of an update is somebody's own words, by the columns of the sheet. */
const wordsOf = ({ update, text }: PlacedUpdate): [ColumnKey, string | undefined][] => [
  ['by', update.by],
  ['percentWords', update.percentWords],
  ['sourceTitle', update.source?.title],
  ['sourceUrl', update.source?.url],
  ['archive', update.source?.archive],
  ['reason', update.reason],
  ['note', text],
];

/**
 * What looks private in an update of a clerk's sheet, and is not confirmed for the file that it becomes.
 * @param path of that file inside `content/`
 * @param label path of `content/`, for messages
 */
export const sheetPersonalData = (
  path: string,
  placed: PlacedUpdate,
  confirmed: readonly Confirmation[],
  label: string,
): Problem[] =>
  wordsOf(placed).flatMap(([key, words = '']) =>
    personalDataInMarkdown(path, words)
      .filter((datum) => !confirmed.some((each) => confirms(each, datum)))
      .map((datum) => ({
        file: placed.file,
        ...placed.placeOf('by'),
        column: COLUMNS[key].heading,
        ...personalDatum(
          datum,
          `请在 ${label}/${FACTS_FILE} 的 personalData 里加一条，再读一遍：${confirmation(datum)}`,
        ),
      })),
  );
