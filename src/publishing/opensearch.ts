const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

const escapeXml = (text: string): string => text.replace(/[&<>"']/gu, (char) => ENTITIES[char] ?? char);

interface Description {
  /** At most 16 characters. */
  name: string;
  /** At most 1,024 characters. */
  description: string;
  /** Full address of the search page, without a query. */
  searchPage: string;
}

/** By this a browser offers the site's search in its own field: OpenSearch 1.1. */
export function openSearchDescription({ name, description, searchPage }: Description): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml(name)}</ShortName>
  <Description>${escapeXml(description)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Url type="text/html" template="${escapeXml(`${searchPage}?q={searchTerms}`)}"/>
</OpenSearchDescription>
`;
}
