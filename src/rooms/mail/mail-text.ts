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

/** Fills {{…}}; an unknown, an empty or an open one refuses the mail instead of leaving a hole in it. */
export function fillMail(template: MailTemplate, values: MailValues): Result<MailText> {
  const wrong = placeholderProblem(template, Object.keys(values));
  if (wrong) return { ok: false, problem: wrong };
  const empty: string[] = [];
  const fill = (text: string): string =>
    text.replace(PLACEHOLDER, (_whole, name: string) => {
      const value = values[name as keyof MailValues];
      if (value === '') empty.push(name);
      return value;
    });
  const subject = oneLine(fill(template.subject));
  const text = visibleText(fill(template.body)).replace(/\r\n?/g, '\n');
  if (empty.length > 0) return fail(mailProblems.placeholderEmpty({ names: listed(empty) }));
  const html = htmlOf(text);
  const bytes = utf8Length(text) + utf8Length(html);
  if (bytes > LARGEST_BODY) return fail(mailProblems.bodyTooLong({ kilobytes: Math.ceil(bytes / 1024) }));
  return ok({ subject, text, html });
}

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

function htmlOf(text: string): string {
  const escaped = text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\n/g, '<br>');
  return `<div style="font-family:'Noto Sans JP','Hiragino Sans',Meiryo,sans-serif;font-size:14px;line-height:1.7">${escaped}</div>`;
}
