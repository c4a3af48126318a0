import { formatProblem, type Problem } from '../../src/domain/problem.ts';
import { nastyIn, shown } from './text.ts';

/** What came of one damage; `wrong` is what was published and should not have been, or how the refusal failed. */
export interface Outcome<T> {
  trial: T;
  refused: boolean;
  wrong: string[];
}

/** What came of several damages at once: why all is refused, or what is wrong with what each would be published as. */
export interface Attempt<T> {
  problems: readonly Problem[];
  wrongOf: (trial: T) => string[];
}

/** What a message must not do: bring what cannot be seen to the screen, or tell somebody’s number. */
export function faultsOf(problem: Problem, secret: string | undefined): string[] {
  const said = formatProblem(problem);
  // The sign for a lost character is seen.
  const nasty = nastyIn(said.replaceAll('\uFFFD', ''));
  const isTold = secret !== undefined && said.normalize('NFKC').replace(/\D/gu, '').includes(secret);
  return [
    ...(nasty === null ? [] : [`${nasty} in the message: ${shown(said)}`]),
    ...(isTold ? [`the message tells the number: ${said}`] : []),
  ];
}

/** Damages in groups of which none holds two of the same place: each group is tried at once. */
export function inGroups<T>(trials: readonly T[], placeOf: (trial: T) => unknown, most: number): T[][] {
  const groups: { members: T[]; places: Set<unknown> }[] = [];
  for (const trial of trials) {
    const place = placeOf(trial);
    const room = groups.find(({ members, places }) => members.length < most && !places.has(place));
    if (room) {
      room.members.push(trial);
      room.places.add(place);
    } else groups.push({ members: [trial], places: new Set([place]) });
  }
  return groups.map(({ members }) => members);
}

/**
 * Tries many damages at once, takes out those that are refused, and so on until the rest is published or nothing is left:
 * as if each had been tried alone.
 * @param tellsOf whether a problem names the place of a damage
 */
export async function settle<T extends { secret?: string | undefined }>(
  trials: readonly T[],
  attempt: (left: readonly T[]) => Attempt<T> | Promise<Attempt<T>>,
  tellsOf: (problem: Problem, trial: T, left: readonly T[]) => boolean,
): Promise<Outcome<T>[]> {
  const done: Outcome<T>[] = [];
  let left = [...trials];
  while (left.length > 0) {
    const now = left;
    const { problems, wrongOf } = await attempt(now);
    if (problems.length === 0)
      return [...done, ...now.map((trial) => ({ trial, refused: false, wrong: wrongOf(trial) }))];
    const told = (trial: T): Problem[] => problems.filter((problem) => tellsOf(problem, trial, now));
    const refused = now.filter((trial) => told(trial).length > 0);
    for (const trial of refused)
      done.push({ trial, refused: true, wrong: told(trial).flatMap((each) => faultsOf(each, trial.secret)) });
    if (refused.length === 0) {
      const [only] = now;
      // Which of them it is of is found by halves; of a single one, no problem named its place.
      if (now.length === 1 && only) {
        const said = problems.map((problem) => shown(formatProblem(problem))).join(' ');
        return [...done, { trial: only, refused: true, wrong: [`refused without its place: ${said}`] }];
      }
      const half = Math.ceil(now.length / 2);
      return [
        ...done,
        ...(await settle(now.slice(0, half), attempt, tellsOf)),
        ...(await settle(now.slice(half), attempt, tellsOf)),
      ];
    }
    left = now.filter((trial) => !refused.includes(trial));
  }
  return done;
}
