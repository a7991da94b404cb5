// NISSHIN's master facts; the flyer shows limits and contacts, and no terms of joining.
import type { EligibilityRule } from '../../domain/eligibility';
import type { ProgramFact } from '../../domain/program-fact';
import { datesOf, master, notStated } from '../master-fact';
import { sourced } from '../sourced';
import { dates } from './dates';
import { limits } from './limits';

const { published, inferred, unstated } = sourced('S3');
const FLYER = 'サイバー・情報漏えい事故補償特約の概要';
const COMPANY = '会社名と連絡先';

export const facts = (): ProgramFact[] => [
  master(
    'policyholder',
    inferred('個々の企業', FLYER, '保険契約者の記載がなく、個別の契約と読み取っています'),
  ),
  master('documents', published(['約款', '申込書', '重要事項説明書（契約前に確認）'], '末尾の注記')),
  master(
    'contacts',
    published(['本店 03-3292-8000', 'お客さま相談窓口 0120-17-2424（平日9～17時）'], COMPANY),
    'confirmed',
  ),
  master('accidentContact', published('0120-25-7474（24時間・365日）', COMPANY), 'confirmed'),
  {
    id: 'responders',
    group: '連絡先',
    label: '紹介される専門事業者（有償・任意）',
    fact: published(
      [
        'ラック サイバー119 0120-362-119',
        'サイバーディフェンス研究所 03-5843-9015',
        'セコムトラストシステムズ 0120-39-0756',
      ],
      'サイバー緊急連絡先',
    ),
    printedWhen: 'confirmed',
  },
  {
    id: 'respondersTerms',
    group: '事故・請求',
    label: '専門事業者の利用',
    fact: published('会員との間の有償の委託契約。ほかの事業者を選んでもよい', 'サイバー緊急連絡先 注記'),
  },
  {
    id: 'product',
    group: '補償',
    label: '商品名の表記',
    fact: inferred(
      'ビジサポ（統合賠償責任保険）',
      '末尾の注記',
      '資料には「ピサポ」とあり、読み替えています',
    ),
  },
  {
    id: 'settlementOfPremium',
    group: '精算・書類',
    label: '保険料の精算',
    fact: unstated(FLYER),
  },
  ...notStated(['insured', 'agency', 'unit', 'mayJoin', 'mayNotJoin'], unstated, FLYER),
  ...datesOf(dates),
  ...notStated(['flow', 'payment', 'trigger', 'territory'], unstated, FLYER),
  master('deductible', limits.deductible),
  ...notStated(['evidence', 'discounts', 'accidentNotice'], unstated, FLYER),
];

export const eligibility = (): EligibilityRule[] => [];
