import * as z from 'zod';
import { reachFault } from './link.ts';

/** An address that a text mentions: what is beyond ASCII ends it. */
const MENTIONED = /https?:\/\/[!#$%&()*+,\-./0-9:;=?@A-Z[\]_a-z~]+/giu;
/** Marks of the sentence, not of the address. */
const AFTER = /[.,:;?!)*_~]+$|(?<=^[^[]*)\].*$/u;

/**
 * Why an address that a text mentions cannot be published, in Chinese; null where none is such. It is no link and may have
 * words around it; but where it leads, and what it gives away, is told by the same rule.
 */
export function proseLinkFault(text: string): string | null {
  for (const [address] of text.matchAll(MENTIONED)) {
    const plain = address.replace(AFTER, '');
    const fault = URL.canParse(plain) ? reachFault(plain) : null;
    if (fault !== null) return fault;
  }
  return null;
}

/** Words that people write and the site shows. */
export const wordsSchema = z
  .string()
  .trim()
  .min(1, '不能空着')
  .superRefine((text, context) => {
    const fault = proseLinkFault(text);
    if (fault !== null) context.addIssue({ code: 'custom', message: fault });
  });
