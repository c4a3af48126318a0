import * as z from 'zod';

const error = '网址要以 http:// 或 https:// 开头，并且写完整';

/** The full address of a page on the web. A browser would take `http:///a` for `http://a/`: nobody meant that. */
export const linkSchema = z
  .url({ protocol: /^https?$/u, error, abort: true })
  .regex(/^https?:\/\/[^/?#\s]/iu, error);
