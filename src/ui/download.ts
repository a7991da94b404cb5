// How a file is handed to the person.

/** The bytes as they are: an encoding other than UTF-8 would not survive as text. */
export function download(fileName: string, contentBase64: string): void {
  const text = atob(contentBase64);
  saveFile(
    fileName,
    Uint8Array.from(text, (character) => character.charCodeAt(0)),
    'text/csv',
  );
}

/** The browser's own way to a file: nothing leaves the page. */
export function saveFile(fileName: string, content: BlobPart, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
