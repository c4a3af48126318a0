/** Made by the build: see `integrations/text-pages.ts`. */
declare module 'virtual:text-pages' {
  import type { MDXInstance } from 'astro';

  const pages: Record<string, MDXInstance<object>>;
  export default pages;
}
