// The address under which a page offers a CSV file that the server made.

/** A data address: pages have no other place for a file, and the browser asks where to keep it. */
export function csvAddress(contentBase64: string): string {
  return `data:text/csv;base64,${contentBase64}`;
}

/** The same of a text that the page has put together: UTF-8, with the mark by which Excel knows it. */
export function csvTextAddress(text: string): string {
  const bytes = new TextEncoder().encode(`\ufeff${text}`);
  return csvAddress(btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')));
}
