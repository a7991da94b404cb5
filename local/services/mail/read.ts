// How an .eml file of the outbox is read back for the mailbox page and for tests.

import iconv from 'iconv-lite';

export interface ReadMail {
  subject: string;
  from: string;
  to: string;
  replyTo: string;
  text: string;
  html: string;
  attachments: { name: string; contentType: string; content: Buffer }[];
}

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

export function readMail(file: Buffer): ReadMail {
  const top = splitPart(file);
  const header = (name: string) => decodeWords(top.headers.get(name) ?? '');
  const mail: ReadMail = {
    subject: header('subject'),
    from: header('from'),
    to: header('to'),
    replyTo: header('reply-to'),
    text: '',
    html: '',
    attachments: [],
  };
  collect(top, mail);
  return mail;
}

function collect(part: Part, mail: ReadMail): void {
  const type = part.headers.get('content-type') ?? 'text/plain';
  const kind = type.split(';')[0]!.trim().toLowerCase();
  if (kind.startsWith('multipart/')) {
    for (const child of splitMultipart(part.body, parameter(type, 'boundary'))) collect(child, mail);
    return;
  }
  const content = decodeBody(part);
  const disposition = part.headers.get('content-disposition') ?? '';
  if (disposition.startsWith('attachment')) {
    mail.attachments.push({
      name: parameter(disposition, 'filename') || parameter(type, 'name'),
      contentType: kind,
      content,
    });
  } else if (kind === 'text/html') mail.html = content.toString('utf8');
  else mail.text = content.toString('utf8').replace(/\r\n/g, '\n');
}

function splitPart(source: Buffer): Part {
  const end = source.indexOf('\r\n\r\n');
  const head = source
    .subarray(0, end < 0 ? source.length : end)
    .toString('utf8')
    .replace(/\r\n[ \t]+/g, ' ');
  const headers = new Map<string, string>();
  for (const line of head.split('\r\n')) {
    const colon = line.indexOf(':');
    headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: end < 0 ? Buffer.alloc(0) : source.subarray(end + 4) };
}

function splitMultipart(body: Buffer, boundary: string): Part[] {
  const text = body.toString('latin1');
  const pieces = `\r\n${text}`.split(`\r\n--${boundary}`).slice(1, -1);
  return pieces.map((piece) => splitPart(Buffer.from(piece.replace(/^\r\n/, ''), 'latin1')));
}

function decodeBody(part: Part): Buffer {
  const encoding = (part.headers.get('content-transfer-encoding') ?? '7bit').toLowerCase();
  if (encoding === 'base64') return Buffer.from(part.body.toString('latin1'), 'base64');
  if (encoding === 'quoted-printable')
    return quotedPrintable(part.body.toString('latin1').replace(/=\r\n/g, ''));
  return part.body;
}

function quotedPrintable(text: string): Buffer {
  return Buffer.from(
    text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  );
}

function decodeWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?([^?]+)\?([BQ])\?([^?]*)\?=/gi, (_, charset: string, kind: string, data: string) => {
      const bytes =
        kind.toUpperCase() === 'B' ? Buffer.from(data, 'base64') : quotedPrintable(data.replace(/_/g, ' '));
      return iconv.decode(bytes, charset);
    });
}

/** A header's parameter: plain, quoted, encoded word, or in the numbered percent form of long names. */
function parameter(header: string, name: string): string {
  const pieces = [...header.matchAll(new RegExp(`;\\s*${name}(\\*\\d+)?(\\*)?=("([^"]*)"|[^;]*)`, 'gi'))];
  const encoded = pieces.some((piece) => piece[2] !== undefined);
  const value = pieces.map((piece) => piece[4] ?? piece[3]!.trim()).join('');
  return encoded ? decodeURIComponent(value.replace(/^utf-8''/i, '')) : decodeWords(value);
}
