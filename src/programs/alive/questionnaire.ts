// ALIVE's pre-check: the document has no questions, so only the revenue that the tariff needs.
import type { FactSource } from '../../domain/fact';
import type { Questionnaire } from '../../domain/questionnaire';
import { layoutBlock } from '../layout';

const TARIFF: FactSource = { document: 'S2', section: '保険金額と保険料' };

export const questionnaire = (): Questionnaire => {
  const ask = layoutBlock('basis', TARIFF);
  return {
    program: 'ALIVE',
    version: 'ALIVE-1',
    title: 'サイバー保険（情報漏えい限定補償型） 事前確認票',
    origin: {
      value: 'ownSheet',
      state: 'unverified',
      source: TARIFF,
      doubt: '申込書や告知書の質問が資料になく、保険料区分に要る売上高だけを自社の票でうかがいます',
    },
    fields: [
      { code: 'organization', text: '法人名', required: true, maxLength: 100 },
      { code: 'office', text: '事業所名', required: true, maxLength: 100 },
      { code: 'contact', text: '担当者名', required: true, maxLength: 60 },
      { code: 'phone', text: 'TEL', required: false, maxLength: 20 },
    ],
    blocks: [{ code: 'basis', title: '保険料の基礎' }],
    items: [
      ask('1', 'REV', {
        asked: {
          text: '売上高（消費税込み）の実績',
          hint: '新規開業で実績がない場合は、保険会社への照会が必要です',
          form: { kind: 'revenue', unit: 'yen' },
        },
      }),
    ],
  };
};
