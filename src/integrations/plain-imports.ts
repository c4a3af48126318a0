/**
 * Vite plugin that leaves `import()` as it is. Vite wraps each in a helper that first loads the style sheets of what
 * it imports; no script here has any, and every page would load the helper, twice the size of its own script.
 */
export function plainImports() {
  const MARK = '\0plain-import:';
  return {
    name: 'plain-imports',
    enforce: 'pre' as const,
    // One for each importer: a module that two scripts share would be a file of its own.
    resolveId: (source: string, importer?: string) =>
      source.includes('vite/preload-helper') ? `${MARK}${importer ?? ''}` : undefined,
    load: (id: string) =>
      id.startsWith(MARK) ? 'export const __vitePreload = (load) => load();' : undefined,
  };
}
