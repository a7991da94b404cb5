// 告知回答: one row a version of a pre-check, one column a canonical question.
import { DISCLOSURE_STATES } from '../domain/disclosure';
import { defineTable, type Column, type RecordOf } from './column';

/** Headings of the answers that staff see. A programme of its own may ask more: those stand in the hidden data only. */
export const answerHeadings = {
  REV: '売上高等',
  LOSS_3P: '賠償請求（過去3年）',
  LOSS_COST: '対応費用の負担（過去3年）',
  EVENT_5Y: '対象事由（過去5年）',
  POLICY: '基本方針',
  POLICY_OFFICE: '担当部門・監査',
  POLICY_TRAINING: '教育・訓練',
  POLICY_OATH: '誓約書・罰則',
  ACCESS: '閲覧・取得の制限',
  ACCESS_LOG: '閲覧・取得の記録',
  CARD: 'カードの発行',
  ID: '身分証の着用',
  ZONE: '来訪者の動線',
  FW_IDS: 'ファイアウォール・IDS',
  LOG3M: '通信ログ3か月',
  AV_PATCH: 'ウイルス対策・修正',
  MAIL: 'メールの保護',
  NET_ENC: '通信の暗号化',
  ISO15408: 'ISO/IEC 15408',
  LEAVER: '退職者のID',
  EXT_AUDIT: '外部監査',
  BCP: '復旧・バックアップ',
  OUTSOURCE: '委託・受託',
  OUTSOURCE_TERMS: '委託契約の条項',
  STORE: '保管場所',
  DISPOSE: '廃棄',
  TAKEOUT: '持ち出し',
  COPY: 'コピー・印刷',
  VENDOR: '専門業者',
  SHARE: '情報の共有',
  NO_3P_NET: '第三者用の網なし',
  IR_FLOW: '事故対応の手順',
  IR_DRILL: '対応の訓練',
  CISO: 'CISO',
  CSIRT_SOC: 'CSIRT・SOC',
  EOL_OS: 'サポート切れOS',
  BYOD: '私有端末',
  CERTS: '認証',
  SOFT: 'ソフトウェア',
  WANTS_MATERIAL: '資料の希望',
  WANTS_QUOTE: '見積の希望',
  RIDER_IT_WORK: 'IT業務特約',
  RIDER_LEAK_ONLY: '情報漏えい限定特約',
  RIDER_FIXED_PREMIUM: '保険料確定特約',
} as const;

export type AnswerColumn = keyof typeof answerHeadings;

const answerColumns = (Object.entries(answerHeadings) as [AnswerColumn, string][]).map(
  ([key, header]) => ({ key, header, type: 'text', width: 110 }) as const satisfies Column,
);

export const disclosures = defineTable({
  key: 'disclosures',
  tab: '告知回答',
  id: 'disclosureId',
  guardedFor: 'staff',
  tabColor: '#188038',
  frozenColumns: 4,
  columns: [
    { key: 'disclosureId', header: '告知番号', type: 'code', width: 110 },
    { key: 'memberKey', header: '名簿キー', type: 'code', hidden: true },
    // As it was frozen, once the number was corrected.
    { key: 'formerKey', header: '元の名簿キー', type: 'code', hidden: true },
    { key: 'memberNumber', header: '会員番号', type: 'code', width: 80 },
    { key: 'organization', header: '法人名', type: 'text', width: 220 },
    { key: 'program', header: '制度', type: 'code', width: 80 },
    { key: 'version', header: '版', type: 'number', width: 40 },
    {
      key: 'state',
      header: '状態',
      type: 'choice',
      choices: DISCLOSURE_STATES,
      width: 90,
      note: '「告知完了」は、保険会社所定の告知書の原本を登録したときだけです',
    },
    { key: 'progress', header: '進み具合', type: 'text', width: 80 },
    { key: 'notFilledIn', header: '未記入の番号', type: 'text', width: 120 },
    { key: 'revision', header: '保存回数', type: 'number', width: 60 },
    { key: 'savedAt', header: '保存日時', type: 'dateTime', width: 130 },
    { key: 'savedBy', header: '保存者', type: 'text', width: 160 },
    { key: 'finishedOn', header: '確定日', type: 'date', width: 90 },
    { key: 'finishedBy', header: '確定者', type: 'text', width: 160 },
    { key: 'changes', header: '前の版からの変更', type: 'text', width: 260 },
    { key: 'signedOn', header: '告知書の署名日', type: 'date', width: 100 },
    { key: 'imageLink', header: '告知書の画像', type: 'text', width: 180 },
    { key: 'registeredBy', header: '告知書の登録者', type: 'text', width: 160 },
    { key: 'layoutVersion', header: '質問票の版', type: 'code', width: 80 },
    ...answerColumns,
    { key: 'hash', header: '照合値', type: 'code', hidden: true },
    { key: 'content', header: '回答データ', type: 'json', hidden: true },
  ],
});

export type DisclosureRow = RecordOf<typeof disclosures>;
