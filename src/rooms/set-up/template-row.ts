// a shipped mail text: one opening and one closing around what it has to say.
import type { DefaultRow } from './default-rows';

const OPENING = `{{法人名}}
{{担当者名}}様

平素より格別のお引き立てを賜り、厚く御礼申し上げます。
{{代理店名}}でございます。
`;

const CLOSING = `
ご不明な点がございましたら、本メールへのご返信にてお気軽にお尋ねください。
今後ともどうぞよろしくお願い申し上げます。

{{署名}}`;

export function template(code: string, purpose: string, subject: string, message: string): DefaultRow {
  return templateOf(code, purpose, subject, OPENING + message + CLOSING);
}

/** To an insurer, or to somebody who is no customer yet: without the usual opening. */
export function templateOf(code: string, purpose: string, subject: string, body: string): DefaultRow {
  return { code, version: '1', purpose, subject, body, approvalNumber: '', usableUntil: '' };
}
