// TOSHA's pre-check: the two disclosures of the brochure; its estimate sheet is not in the text.
import type { FactSource } from '../../domain/fact';
import type { Questionnaire } from '../../domain/questionnaire';
import { layoutBlock } from '../layout';

const FORM: FactSource = { document: 'S4', section: '6. 告知事項申告書 ①②' };
const STAR_DOUBT = '★（危険に関する重要な事項）の表示は資料になく、同種の制度にならって★として扱っています';
const optionsState = {
  state: 'inferred',
  doubt: '資料は「有無」をたずねるだけで、「はい」「いいえ」は当社の選択肢です',
} as const;

export const questionnaire = (): Questionnaire => {
  const ask = layoutBlock('disclosure', FORM, 'inferred');
  return {
    program: 'TOSHA',
    version: 'TOSHA-2',
    title: 'サイバープロテクター 事前確認票',
    origin: {
      value: 'ownSheet',
      state: 'inferred',
      source: { document: 'S4', section: '2.(6) ご加入の流れ' },
      doubt: '保険料見積依頼シートが資料になく、告知の2項目だけを自社の票でうかがいます',
    },
    fields: [
      { code: 'organization', text: '社会福祉協議会名', required: true, maxLength: 100 },
      { code: 'contact', text: '担当者名', required: true, maxLength: 60 },
      { code: 'phone', text: 'TEL', required: false, maxLength: 20 },
      { code: 'fax', text: 'FAX', required: false, maxLength: 20 },
    ],
    blocks: [{ code: 'disclosure', title: '告知事項' }],
    items: [
      ask('1', 'REV', {
        star: true,
        doubt: STAR_DOUBT,
        asked: {
          text: '直近の会計年度（1年間）の収入合計',
          hint: '新規設立で実績がない場合は、事業計画の1年間の合計。単位の指定はないため、円まで書いてください',
          form: { kind: 'revenue', unit: 'yen' },
        },
      }),
      ask('2-1', 'LOSS_3P', { printed: '2', star: true, doubt: STAR_DOUBT, optionsState }),
      ask('2-2', 'LOSS_COST', { printed: '2', star: true, doubt: STAR_DOUBT, optionsState }),
    ],
    starNote: {
      value: '★は保険会社への告知にあたる事項です。誤りがあると契約や保険金に影響することがあります。',
      state: 'inferred',
      source: FORM,
      doubt: '告知もれの効果は資料になく、重要事項説明書の確認が必要です',
    },
  };
};
