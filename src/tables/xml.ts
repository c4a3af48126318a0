import { SaxParser } from '@cj-tech-master/excelts/xml';

/** Parts are looked through in pieces of this many characters. */
const PIECE = 1 << 20;

export type Attributes = Readonly<Record<string, string>>;

/** What is told of a part of a workbook, from its beginning to its end. Names of elements come without their prefix. */
interface XmlListener {
  open: (name: string, attributes: Attributes) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** An attribute that says yes: absent is no. */
export const says = (value: string | undefined): boolean => /^(?:1|true|on)$/u.test(value ?? '');

/**
 * Goes through an XML text, keeping nothing of it. What no XML may hold is told as U+FFFD. Throws what the parser throws
 * where it is no XML, and what the listener throws.
 */
export function readXml(part: Uint8Array, { open, text, close }: XmlListener): void {
  // No names but those of XML itself are ever expanded: however many there are, they are a character each.
  const parser = new SaxParser({ position: false, invalidCharHandling: 'replace', maxEntityExpansions: 0 });
  parser.on('opentag', ({ name, attributes }) => {
    open(local(name), attributes);
  });
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  if (close)
    parser.on('closetag', ({ name }) => {
      close(local(name));
    });
  const whole = new TextDecoder().decode(part);
  for (let at = 0; at < whole.length; at += PIECE) parser.write(whole.slice(at, at + PIECE));
  parser.close();
}
