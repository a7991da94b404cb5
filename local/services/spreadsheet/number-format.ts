// How number formats of Sheets become formats of the engine.

/** Letters outside quotes that are no part of the pattern, such as 円 and 年, must be quoted for the engine. */
export function toEngineFormat(format: string): string {
  const text = String(format);
  if (text === '' || /^general$/i.test(text)) return '';
  return text
    .split(/("[^"]*")/)
    .map((piece) => (piece.startsWith('"') ? piece : piece.replace(/\\?[^\x00-\x7f]+/gu, quoted)))
    .join('');
}

function quoted(text: string): string {
  return `"${text.replace(/^\\/, '')}"`;
}
