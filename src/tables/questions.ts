// 質問: every question of every programme, and the insurer's wording where it replaces ours.
import { certainties } from '../domain/fact';
import type { LayoutItem } from '../domain/questionnaire';
import { defineTable, type RecordOf } from './column';

/** Decision 20: a yes to the question asks the insurer. */
export const REFERS = '照会';

export const questions = defineTable({
  key: 'questions',
  tab: '質問',
  id: 'questionId',
  guardedFor: 'manager',
  tabColor: '#5f6368',
  frozenColumns: 3,
  columns: [
    { key: 'questionId', header: '質問コード', type: 'code', hidden: true },
    { key: 'program', header: '制度', type: 'code', width: 80 },
    { key: 'number', header: '番号', type: 'code', width: 70 },
    { key: 'printed', header: '紙面の番号', type: 'text', width: 80 },
    { key: 'block', header: '区分', type: 'text', width: 140 },
    { key: 'questionKey', header: '質問キー', type: 'code', width: 150 },
    { key: 'wording', header: '当社の文言', type: 'text', width: 380 },
    {
      key: 'officialWording',
      header: '保険会社の文言',
      type: 'text',
      owner: 'staff',
      width: 380,
      note: '入力すると、当社の文言に代えて画面と用紙に使います',
    },
    { key: 'officialSource', header: '保険会社の文言の根拠', type: 'text', owner: 'staff', width: 160 },
    { key: 'hint', header: '補足', type: 'text', width: 240 },
    { key: 'options', header: '選択肢', type: 'text', width: 220 },
    { key: 'star', header: '★', type: 'text', width: 40 },
    { key: 'condition', header: '回答する場合', type: 'text', width: 180 },
    { key: 'lookBack', header: '対象期間', type: 'text', width: 110 },
    { key: 'state', header: '確度', type: 'choice', choices: certainties, width: 70 },
    { key: 'doubt', header: '未確認の内容', type: 'text', width: 240 },
    { key: 'source', header: '出典', type: 'text', width: 200 },
    { key: 'fingerprint', header: '照合値', type: 'code', hidden: true },
    {
      key: 'onYes',
      header: '「はい」のとき',
      type: 'choice',
      choices: [REFERS],
      owner: 'staff',
      width: 90,
      note: '「照会」を選ぶと、事前確認の回答が「はい」の会員の見積は要照会になります。空欄なら計算過程に記載するだけです。過去の請求・費用・事由の質問は、選ばなくても要照会です',
    },
  ],
});

export type QuestionRow = RecordOf<typeof questions>;

export function questionIdOf(program: string, number: LayoutItem['number']): string {
  return `${program}/${number}`;
}
