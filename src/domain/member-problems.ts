// What any room may have to refuse of a row of 会員名簿.
import { problemsOf, type Given } from './problem';

export const memberProblems = /* @__PURE__ */ problemsOf({
  memberUnknown: ({ memberKey }: Given<'memberKey'>) =>
    `名簿キー「${memberKey}」の行が会員名簿にありません。行が削除されていないかご確認ください。`,
  memberTwice: () =>
    '同じ会員番号・枝番・制度の行（先頭の0や全角・半角だけが違うものを含む）が会員名簿に2つ以上あります。枝番を付けるか、不要な行を整理してください。',
  memberProgramUnknown: ({ program }: Given<'program'>) =>
    `加入制度「${program}」は制度の一覧にありません。会員名簿の「加入制度」をご確認ください。`,
  memberGone: () => '会員名簿に対象の行がありません。送信していません。',
});
