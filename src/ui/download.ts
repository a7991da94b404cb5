// How a file that the server made is handed to the person.

/** The bytes as they are: an encoding other than UTF-8 would not survive as text. */
export function download(fileName: string, contentBase64: string): void {
  const text = atob(contentBase64);
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type: 'text/csv' }));
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
