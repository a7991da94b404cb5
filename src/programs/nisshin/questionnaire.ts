// NISSHIN's pre-check: the flyer has no questions, so only the revenue that an insurer will ask.
import type { FactSource } from '../../domain/fact';
import type { Questionnaire } from '../../domain/questionnaire';
import { layoutBlock } from '../layout';

const OUTLINE: FactSource = { document: 'S3', section: 'サイバー・情報漏えい事故補償特約の概要' };

export const questionnaire = (): Questionnaire => {
  const ask = layoutBlock('basis', OUTLINE, 'unverified');
  return {
    program: 'NISSHIN',
    version: 'NISSHIN-1',
    title: 'ビジサポ サイバー・情報漏えい事故補償特約 事前確認票',
    origin: {
      value: 'ownSheet',
      state: 'unverified',
      source: OUTLINE,
      doubt: '申込書や告知書の質問が資料にありません',
    },
    fields: [
      { code: 'organization', text: '法人名', required: true, maxLength: 100 },
      { code: 'contact', text: '担当者名', required: true, maxLength: 60 },
      { code: 'phone', text: 'TEL', required: false, maxLength: 20 },
    ],
    blocks: [{ code: 'basis', title: '照会の基礎' }],
    items: [
      ask('1', 'REV', {
        doubt: '保険料の算出基礎が資料になく、照会の参考として売上高をうかがいます',
        asked: {
          text: '直近の会計年度（1年間）の売上高（照会の参考）',
          form: { kind: 'revenue', unit: 'yen' },
        },
      }),
    ],
  };
};
