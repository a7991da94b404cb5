// The address under which a page offers a CSV file that the server made.

/** A data address: pages have no other place for a file, and the browser asks where to keep it. */
export function csvAddress(contentBase64: string): string {
  return `data:text/csv;base64,${contentBase64}`;
}
