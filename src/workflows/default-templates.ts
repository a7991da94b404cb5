// This file defines the mail texts as shipped; managers adapt them in メール文面 and have them approved.
import { templateCodes } from '../tables/setting-keys';
import type { DefaultRow } from './default-rows';

const OPENING = `{{法人名}}
ご担当者様

平素より格別のお引き立てを賜り、厚く御礼申し上げます。
{{代理店名}}でございます。
`;

const CLOSING = `
ご不明な点がございましたら、本メールへのご返信にてお気軽にお尋ねください。
今後ともどうぞよろしくお願い申し上げます。

――――――――――――――――
{{代理店名}}
（送信番号 {{送信番号}}）
――――――――――――――――`;

export function defaultTemplates(): DefaultRow[] {
  return [
    template(
      templateCodes.quotation,
      '保険料お見積書の送付',
      '保険料お見積書をお送りします（{{制度名}}） {{代理店名}}',
      `
このたびは「{{制度名}}」をご検討いただき、誠にありがとうございます。
保険始期{{保険始期}}のお見積書（見積番号 {{見積番号}}）をPDFにてお送りいたします。

お申込みをご希望の場合は、お見積書に記載の有効期限までにご連絡ください。
お手続きに必要な書類をご案内いたします。
`,
    ),
    template(
      templateCodes.example,
      '保険料例（公表例・参考）のご案内',
      '保険料例のご案内（{{制度名}}） {{代理店名}}',
      `
お問い合わせいただきました「{{制度名}}」につきまして、
パンフレットに掲載された保険料の例を「{{書類名}}」としてお送りいたします（番号 {{見積番号}}）。

掲載の例は、実際のご契約の保険料とは異なります。
正式なお見積りをご希望の場合は、告知内容等を確認のうえ、あらためてご案内いたします。
`,
    ),
    template(
      templateCodes.estimate,
      '概算保険料のご案内',
      '概算保険料のご案内（{{制度名}}） {{代理店名}}',
      `
お問い合わせいただきました「{{制度名}}」につきまして、
概算の保険料を「{{書類名}}」としてお送りいたします（番号 {{見積番号}}）。

概算の保険料は掲載例をもとにした目安であり、実際の保険料とは異なります。
引受保険会社に確認した保険料は、あらためてご案内いたします。
`,
    ),
    template(
      templateCodes.referralNotice,
      'お見積りに関するご連絡（照会中）',
      'お見積りについてのご連絡（{{制度名}}） {{代理店名}}',
      `
「{{制度名}}」のお見積りのご依頼をいただき、誠にありがとうございます。
いただいた内容につきまして、引受保険会社に保険料と引受けの可否を確認しております。
確認が取れ次第、あらためてご案内いたします。詳しくは添付の書面をご覧ください（番号 {{見積番号}}）。

お待たせいたしますこと、何とぞご了承くださいますようお願い申し上げます。
`,
    ),
  ];
}

function template(code: string, purpose: string, subject: string, message: string): DefaultRow {
  const body = OPENING + message + CLOSING;
  return { code, version: '1', purpose, subject, body, approvalNumber: '', usableUntil: '' };
}
