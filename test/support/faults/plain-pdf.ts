// A PDF converter that prints nothing: faults are about mails, not about paper.
import type { PdfConverter } from '../../../local/services/pdf/converter';

export const plainPdf: PdfConverter = {
  convert: () => Promise.resolve(Buffer.from('%PDF-1.4\n%%EOF\n')),
  close: () => Promise.resolve(),
};
