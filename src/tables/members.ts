// 会員名簿: one row a member, establishment and programme. What scripts use of it is derived from what people typed.
import { DELIVERY_METHODS } from '../domain/delivery-state';
import { memberKeyOf, plansNamed, revenueOfCells } from '../domain/member-cells';
import { rosterText } from '../domain/member-check';
import { ENROLMENT_UNITS, REVENUE_STATES } from '../domain/member-words';
import { revenueUnitWords } from '../domain/revenue';
import { programOf, programs } from '../programs/rated';
import { defineTable, storedPart, withDerived, type NewOf, type RecordOf } from './column';

/** What ROSTER takes, in its order. */
export const ROSTER_COLUMNS = [
  'memberNumber',
  'branch',
  'organization',
  'program',
  'planText',
  'revenueText',
  'revenueUnit',
  'revenueState',
  'email',
] as const;

/** A whole column from the row below the header on, wherever rows are inserted. */
const below = (key: string): string => `FILTER({${key}},ROW({${key}})>ROW())`;

const BLOCK = ['年間保険料', '表示区分', '確認事項', '売上高等（円）'] as const;
const ROSTER_FORMULA = `=VSTACK(HSTACK(${BLOCK.map((header) => `"${header}"`).join(',')}),ROSTER(${[
  ...ROSTER_COLUMNS.map(below),
  '料率表',
  '基準日',
].join(',')}))`;

const letters = [...new Set(programs.flatMap(({ plans }) => plans.map(({ letter }) => letter)))]
  .filter((letter) => letter !== '')
  .sort();

interface DerivedMember {
  /** 会員番号/枝番/制度; '' without a number. */
  memberKey: string;
  /** Codes with 「、」 between them; as typed where they could not be read. */
  plans: string;
  /** Null where it could not be read, or is none. */
  revenueYen: number | null;
}

export const members = defineTable({
  key: 'members',
  tab: '会員名簿',
  id: 'memberKey',
  guardedFor: 'staff',
  tabColor: '#0b57d0',
  // Six: one more, and at 1093 pixels nothing is left to scroll.
  frozenColumns: 6,
  marks: [
    { when: `{premiumLabel}="${rosterText.held}"`, keys: ['premium', 'premiumLabel'], font: '#80868b' },
    { when: 'LEN({check})>0', keys: ['check'], font: '#b06000', background: '#fef7e0' },
  ],
  derive: {
    from: ['memberNumber', 'branch', 'program', 'planText', 'revenueText', 'revenueUnit'],
    idFrom: ['memberNumber', 'branch', 'program'],
    keys: ['memberKey', 'plans', 'revenueYen'],
    of: (texts: Readonly<Record<string, string>>): DerivedMember => {
      const cell = (key: string) => texts[key] ?? '';
      const program = programOf(cell('program').trim());
      const revenue = revenueOfCells(cell('revenueText'), cell('revenueUnit'));
      return {
        memberKey: memberKeyOf({
          memberNumber: cell('memberNumber'),
          branch: cell('branch'),
          program: cell('program'),
        }),
        plans: (program && plansNamed(cell('planText'), program))?.join('、') ?? cell('planText').trim(),
        revenueYen: revenue.ok ? revenue.value.yen : null,
      };
    },
  },
  columns: [
    {
      key: 'memberNumber',
      header: '会員番号',
      type: 'code',
      owner: 'staff',
      width: 68,
      note: '行の追加は、このシートへの入力か「台帳 → 会員 → CSV取込」で行います',
    },
    { key: 'organization', header: '法人名', type: 'text', owner: 'staff', width: 150, wrap: true },
    {
      key: 'program',
      header: '加入制度',
      type: 'code',
      owner: 'staff',
      choices: programs.map(({ code }) => code),
      width: 76,
    },
    {
      key: 'planText',
      header: '希望プラン',
      type: 'code',
      owner: 'staff',
      choices: [...letters, '全プラン'],
      strict: false,
      width: 76,
      note: 'プランの記号またはコード。複数は「、」で区切ります（例：A、B）',
    },
    {
      key: 'premium',
      header: BLOCK[0],
      type: 'computed',
      width: 96,
      wrap: true,
      note: '基準日に始まる1年の保険料。この列から4列は自動で表示されます',
      formula: ROSTER_FORMULA,
    },
    { key: 'premiumLabel', header: BLOCK[1], type: 'computed', width: 64, wrap: true },
    { key: 'check', header: BLOCK[2], type: 'computed', width: 140, wrap: true },
    {
      key: 'revenueYen',
      header: BLOCK[3],
      type: 'computed',
      width: 100,
      note: '原文と単位から読み取った額。直すときは「売上高等（原文）」に入力します',
    },
    { key: 'revenueText', header: '売上高等（原文）', type: 'text', owner: 'staff', width: 116, wrap: true },
    { key: 'state', header: '状態', type: 'choice', owner: 'staff', choices: ['有効', '停止'], width: 76 },
    { key: 'contact', header: '担当者名', type: 'text', owner: 'staff', width: 100 },
    { key: 'phone', header: 'TEL', type: 'text', owner: 'staff', width: 100 },
    { key: 'email', header: 'メール', type: 'text', owner: 'staff', width: 190 },
    {
      key: 'contactMethod',
      header: '連絡方法',
      type: 'choice',
      owner: 'staff',
      choices: DELIVERY_METHODS,
      width: 80,
    },
    { key: 'nextDue', header: '次の期限', type: 'date', width: 90 },
    { key: 'solicitor', header: '募集担当', type: 'text', owner: 'staff', width: 90 },
    { key: 'remarks', header: '備考', type: 'text', owner: 'staff', width: 200, wrap: true },
    { key: 'branch', header: '事業所枝番', type: 'code', owner: 'staff', width: 60, folded: true },
    { key: 'establishment', header: '事業所名', type: 'text', owner: 'staff', width: 160, folded: true },
    { key: 'kind', header: '種別', type: 'text', owner: 'staff', width: 110, folded: true },
    { key: 'corporateNumber', header: '法人番号', type: 'code', owner: 'staff', width: 120, folded: true },
    { key: 'kana', header: 'フリガナ', type: 'text', owner: 'staff', width: 140, folded: true },
    { key: 'payerKana', header: '振込名義カナ', type: 'text', owner: 'staff', width: 140, folded: true },
    {
      key: 'association',
      header: '所属団体・資格確認日',
      type: 'text',
      owner: 'staff',
      width: 140,
      folded: true,
    },
    {
      key: 'enrolmentUnit',
      header: '加入単位',
      type: 'choice',
      owner: 'staff',
      choices: ENROLMENT_UNITS,
      width: 90,
      folded: true,
    },
    {
      key: 'representative',
      header: '代表者役職氏名',
      type: 'text',
      owner: 'staff',
      width: 140,
      folded: true,
    },
    { key: 'department', header: '担当部署', type: 'text', owner: 'staff', width: 100, folded: true },
    { key: 'fax', header: 'FAX', type: 'text', owner: 'staff', width: 110, folded: true },
    { key: 'faxConfirmedOn', header: 'FAX確認日', type: 'date', owner: 'staff', width: 90, folded: true },
    { key: 'postalCode', header: '郵便番号', type: 'code', owner: 'staff', width: 80, folded: true },
    { key: 'address', header: '住所', type: 'text', owner: 'staff', width: 240, folded: true },
    {
      key: 'revenueBasis',
      header: '算出基礎',
      type: 'choice',
      owner: 'staff',
      choices: ['売上高', '収入合計'],
      width: 80,
    },
    {
      key: 'taxBasis',
      header: '税区分',
      type: 'choice',
      owner: 'staff',
      choices: ['税込', '税抜', '不明'],
      width: 70,
      folded: true,
    },
    {
      key: 'revenueUnit',
      header: '単位',
      type: 'choice',
      owner: 'staff',
      choices: revenueUnitWords,
      width: 60,
      note: '原文が数字だけのときの単位。空欄は円です',
      folded: true,
    },
    {
      key: 'revenueState',
      header: '実績/計画',
      type: 'choice',
      owner: 'staff',
      choices: REVENUE_STATES,
      width: 90,
      folded: true,
    },
    {
      key: 'fiscalYear',
      header: '決算期',
      type: 'code',
      owner: 'staff',
      width: 80,
      note: '決算の年月（YYYY-MM）',
      folded: true,
    },
    { key: 'evidence', header: '確認資料', type: 'text', owner: 'staff', width: 120, folded: true },
    {
      key: 'jobError',
      header: '一括処理のエラー',
      type: 'text',
      width: 260,
      note: '一括処理でこの行が処理できなかった理由。処理できると空欄に戻ります',
      folded: true,
    },
  ],
});

export type Member = RecordOf<typeof members>;
export type NewMember = NewOf<typeof members>;
/** The columns that people and imports fill. */
export type MemberColumn = Exclude<(typeof members)['columns'][number], { type: 'computed' }>['key'];

/** A row as it is written. */
export const newMember = (member: Member): NewMember => storedPart(members, member);

/** The member that these cells are. */
export const memberOfCells = (cells: NewMember): Member => withDerived(members, cells) as unknown as Member;
