import type { Cited } from '../domain/source-kind.ts';
import type { PlacedUpdate } from './update-file.ts';

/** The sources of updates, each with the cell or line that has its address. */
export const citedInUpdates = (updates: readonly PlacedUpdate[]): Cited[] =>
  updates.flatMap(({ file, update, placeOf }) =>
    (['url', 'archive'] as const).flatMap((part) => {
      const address = update.source?.[part];
      return address === undefined ? [] : [{ address, place: { file, ...placeOf('source', part) } }];
    }),
  );
