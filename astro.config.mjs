import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import remarkGfm from 'remark-gfm';
import { buildFolders } from './src/domain/build-settings.ts';
import { siteAccent } from './src/integrations/accent.ts';
import { pagefindIndex } from './src/integrations/pagefind-index.ts';
import { plainImports } from './src/integrations/plain-imports.ts';
import { remarkPlain } from './src/integrations/remark-plain.ts';
import { forgetNamesOfAstro, settledAddress, siteFactsIn } from './src/integrations/site-settings.ts';
import { textPageModule } from './src/integrations/text-page-module.ts';
import { wholeSite } from './src/integrations/whole-site.ts';

forgetNamesOfAstro(process.env);
const { content, out, cache } = buildFolders(process.env);
const facts = siteFactsIn(content);

/**
 * No `defineConfig`: it only gives the type, and brings 280 modules of which none is used here (npm run measure:build).
 * @type {import('astro').AstroUserConfig}
 */
export default {
  // Where the site will live: `url` in content/site.yaml, or SITE_URL and BASE_PATH.
  ...settledAddress(facts, process.env),
  cacheDir: cache,
  outDir: out,
  trailingSlash: 'always',
  prefetch: false,
  devToolbar: { enabled: false },
  // A page may be shown under a policy that allows the styles of its own files alone.
  build: { inlineStylesheets: 'never' },
  // The last one puts the site in its place: what the others write must be in it.
  integrations: [mdx(), sitemap(), pagefindIndex(), wholeSite({ content, since: new Date() })],
  vite: {
    plugins: [plainImports(), textPageModule(content)],
    css: { postcss: { plugins: siteAccent(facts.accent) } },
    // Phones that are not new, and the browsers inside other apps: `(width >= 42rem)` is nothing to them, nor `a ??= b`.
    build: { target: ['chrome80', 'safari14'] },
  },
  markdown: {
    // Astro's own processor reads `10~20公里` as a strikethrough and curls quotation marks: the text is sacred.
    processor: unified({
      gfm: false,
      smartypants: false,
      remarkPlugins: [[remarkGfm, { singleTilde: false }], remarkPlain],
    }),
    syntaxHighlight: false,
  },
};
