// How a template of メール文面 becomes subject, text and HTML of one mail.
import { mailProblems } from './words';
import { fail, ok, type Problem, type Result } from '../../domain/problem';
import { oneLine, visibleText } from '../../domain/visible-text';
import type { mailPlaceholders } from '../../tables/setting-keys';

export type MailValues = Readonly<Record<(typeof mailPlaceholders)[number], string>>;

export interface MailText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The smaller of Google's two limits, with room for the headers. */
const LARGEST_BODY = 190 * 1024;

/** A row of メール文面, or a text that is tried out. */
export interface MailTemplate {
  readonly code?: string;
  readonly subject: string;
  readonly body: string;
}

/** A part that is more than its text. */
export interface MailBlock {
  readonly text: string;
  readonly html: string;
}

/** Fills {{…}}; an unknown, an empty or an open one refuses the mail instead of leaving a hole in it. */
export function fillMail(
  template: MailTemplate,
  values: MailValues,
  blocks: Readonly<Partial<Record<keyof MailValues, MailBlock>>> = {},
): Result<MailText> {
  const wrong = placeholderProblem(template, Object.keys(values));
  if (wrong) return { ok: false, problem: wrong };
  const empty: string[] = [];
  const filled = (text: string, valueOf: (name: keyof MailValues) => string, rest = plain): string => {
    let done = 0;
    let all = '';
    for (const found of text.matchAll(PLACEHOLDER)) {
      const name = found[1] as keyof MailValues;
      if (values[name] === '' && !blocks[name]?.text) empty.push(name);
      all += rest(text.slice(done, found.index)) + valueOf(name);
      done = found.index + found[0].length;
      // A block of HTML ends its line by itself.
      if (rest !== plain && blocks[name] && text[done] === '\n') done += 1;
    }
    return all + rest(text.slice(done));
  };
  const body = template.body.replace(/\r\n?/g, '\n');
  const textOf = (name: keyof MailValues) => blocks[name]?.text ?? values[name];
  const subject = oneLine(filled(template.subject, textOf));
  const text = visibleText(filled(body, textOf)).replace(/\r\n?/g, '\n');
  const html = visibleText(
    documentOf(
      subject,
      filled(body, (name) => blocks[name]?.html ?? linesOf(values[name]), linesOf),
    ),
  );
  if (empty.length > 0) return fail(mailProblems.placeholderEmpty({ names: listed(empty) }));
  const bytes = utf8Length(text) + utf8Length(html);
  if (bytes > LARGEST_BODY) return fail(mailProblems.bodyTooLong({ kilobytes: Math.ceil(bytes / 1024) }));
  return ok({ subject, text, html });
}

const plain = (text: string): string => text;

const PLACEHOLDER = /\{\{\s*(.*?)\s*\}\}/g;

/** What is wrong with a text whatever it is filled with. */
export function placeholderProblem(
  { code, subject, body }: MailTemplate,
  known: readonly string[],
): Problem | undefined {
  const parts = [
    { column: '件名', text: subject },
    { column: '本文', text: body },
  ] as const;
  const of = code === undefined ? {} : { code };
  for (const { column, text } of parts) {
    const where = { column, ...of };
    if (text.trim() === '') return mailProblems.templateEmpty(where);
    const unknown = [...text.matchAll(PLACEHOLDER)]
      .map((match) => match[1]!)
      .filter((name) => !known.includes(name));
    if (unknown.length > 0) return mailProblems.placeholderUnknown({ names: listed(unknown), ...where });
    if (/\{\{|\}\}/.test(text.replace(PLACEHOLDER, ''))) return mailProblems.placeholderOpen(where);
  }
  return undefined;
}

/** Google counts in bytes; ours is Japanese. */
function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function listed(names: readonly string[]): string {
  return [...new Set(names)].map((name) => `{{${name}}}`).join('、');
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

const linesOf = (text: string): string => escapeHtml(text).replace(/\r\n?|\n/g, '<br>');

/** Text of the reader's own colours, in a column that a phone shows whole. */
export function documentOf(title: string, content: string): string {
  return (
    '<!doctype html><html lang="ja"><head><meta charset="utf-8">' +
    '<meta name="viewport" content="width=device-width,initial-scale=1">' +
    '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">' +
    `<title>${escapeHtml(title)}</title><style>:root{color-scheme:light dark}</style></head>` +
    '<body style="margin:0;padding:16px">' +
    `<div style="max-width:600px;margin:0 auto;font-family:'Hiragino Sans','Noto Sans JP',Meiryo,sans-serif;font-size:16px;line-height:1.7;overflow-wrap:anywhere">${content}</div>` +
    '</body></html>'
  );
}
