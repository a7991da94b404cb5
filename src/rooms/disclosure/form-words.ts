// Every word of FAX用紙を印刷.
import { problemsOf, type Given } from '../../domain/problem';

export const printProblems = /* @__PURE__ */ problemsOf({
  formUnknown: ({ program }: Given<'program'>) => `制度「${program}」の用紙はありません。`,
});

export const formStored = (title: string): string => `${title}のPDFを保存`;

export const formText = {
  preCheckSheet: '事前確認票',
  lead: (number: string, options: string) =>
    `${number === '' ? '上の質問' : number}が${options}のときにお答えください`,
  blockHidden: (number: string, options: string) =>
    `「${number}」が${options}の場合、この欄のご記入は不要です。`,
  blockRequired: (number: string, options: string) =>
    `「${number}」が${options}の場合は必ずご記入ください。それ以外の場合は任意です。`,
  returnTo: (name: string, fax: string) =>
    `ご記入後は、${name}${fax === '' ? '' : `（FAX ${fax}）`}へお送りください。`,
  ownSheet: '本用紙は、お見積りの前に内容を確認するために当社が作成したものです。',
  officialLater:
    'ご加入の際は、引受保険会社所定の告知書をあらためてご提出いただきます。本用紙は告知書に代わるものではありません。',
  prefilled:
    '■の印は、以前にうかがったご回答です。現在と異なる場合はご訂正ください。★の項目と期間に関する項目は、あらためてご記入ください。',
};

export const formPage = {
  loading: '用紙を用意しています…',
  program: '制度',
  content: '印字する内容',
  blank: '白紙',
  blankHint: '会員名も印字しません',
  named: '会員の情報を印字',
  prefilled: '会員の情報と前回の回答を印字',
  prefilledHint: '★の項目と、期間に関する項目は印字しません',
  noMember: '会員名簿で行を選んでから開くと、会員の情報を印字できます。',
  member: (number: string, organization: string) => `${number}　${organization}`,
  print: '印刷する',
  store: 'PDFを保存する',
  storing: 'PDFを作成しています…',
  stored: (name: string) => `保存しました：${name}`,
  open: '開く',
  frame: (title: string) => `用紙の見本：${title}`,
};
