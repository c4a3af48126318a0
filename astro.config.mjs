import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';
import { wholeSite } from './src/integrations/whole-site.ts';
import { pagefindIndex } from './src/search/pagefind-index.ts';
import { plainImports } from './src/search/plain-imports.ts';
import { rehypePromise } from './src/site/rehype-promise.ts';
import { remarkPlain } from './src/site/remark-plain.ts';

// Where the site will live: `SITE_URL=https://www.example.cn BASE_PATH=/minsheng/2022/ npm run build`.
const {
  SITE_URL = 'http://localhost:4321',
  BASE_PATH = '/',
  CACHE_DIR = './node_modules/.astro',
  CONTENT_DIR = 'content',
  OUT_DIR = 'dist',
} = process.env;

export default defineConfig({
  site: SITE_URL,
  base: BASE_PATH,
  cacheDir: CACHE_DIR,
  outDir: OUT_DIR,
  trailingSlash: 'always',
  prefetch: false,
  devToolbar: { enabled: false },
  // The last one puts the site in its place: what the others write must be in it.
  integrations: [mdx(), sitemap(), pagefindIndex(), wholeSite({ content: CONTENT_DIR, since: new Date() })],
  vite: {
    plugins: [plainImports()],
    // One bundle loads faster than d3's thirty packages.
    ssr: { noExternal: [/^d3/] },
    // Phones that are not new, and the browsers inside other apps: `(width >= 42rem)` is nothing to them, nor `a ??= b`.
    build: { target: ['chrome80', 'safari14'] },
  },
  markdown: {
    // Astro's own processor reads `10~20公里` as a strikethrough and curls quotation marks: the text is sacred.
    processor: unified({
      gfm: false,
      smartypants: false,
      remarkPlugins: [[remarkGfm, { singleTilde: false }], remarkPlain],
      rehypePlugins: [rehypePromise],
    }),
    syntaxHighlight: false,
  },
});
