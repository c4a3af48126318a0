/** What the environment says to a build. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * A setting of the environment; undefined where it is unset. CI gives an unset one as the empty text, and `set X=a && …` of
 * Windows a blank behind it.
 */
export function setting(environment: Environment, name: string): string | undefined {
  const value = environment[name]?.trim();
  return value === '' ? undefined : value;
}

/** The folders of a build: what it reads, where it puts the site, and what it keeps for the next one. */
export const buildFolders = (environment: Environment): { content: string; out: string; cache: string } => ({
  content: setting(environment, 'CONTENT_DIR') ?? 'content',
  out: setting(environment, 'OUT_DIR') ?? 'dist',
  cache: setting(environment, 'CACHE_DIR') ?? 'node_modules/.astro',
});
