// How a chosen file is checked and read before it goes to the server.
import { importing } from './messages';

const MEGABYTE = 1024 * 1024;
/** More than any roster, less than what one call carries safely. */
export const LARGEST_FILE = 10 * MEGABYTE;

/** Why a file cannot be taken, or ''. */
export function fileRefusal(file: { readonly name: string; readonly size: number }): string {
  if (file.size === 0) return importing.empty(file.name);
  if (file.size > LARGEST_FILE) return importing.tooLarge(file.name, Math.ceil(file.size / MEGABYTE));
  return '';
}

/** The file's bytes as base64: text would be decoded before its encoding is known. */
function readBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve((reader.result as string).split(',')[1] ?? '');
    reader.onerror = () => reject(new Error(importing.unreadable(file.name)));
    reader.readAsDataURL(file);
  });
}

export interface Upload {
  readonly fileName: string;
  readonly contentBase64: string;
}

/** The one file that was chosen; refused is what cannot be taken. */
export async function readUpload(files: readonly File[]): Promise<Upload> {
  const [file, ...others] = files;
  const refusal = others.length > 0 ? importing.oneFile : fileRefusal(file!);
  if (refusal) throw new Error(refusal);
  return { fileName: file!.name, contentBase64: await readBase64(file!) };
}
