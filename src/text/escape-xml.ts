/** Text for XML and HTML, in elements and in attributes: nothing in it can end what it stands in. */

/** What XML 1.0 does not allow even as a reference, and what it discourages: controls, halves of surrogate pairs, noncharacters. */
const NOT_XML = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escaped text; characters that no XML may hold are left out. */
export function escapeXml(text: string): string {
  return text.replace(NOT_XML, '').replace(/[&<>"']/g, (mark) => escapes[mark]!);
}
