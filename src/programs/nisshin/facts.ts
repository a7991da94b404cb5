// NISSHIN's master facts; the flyer shows limits and contacts, and no terms of joining.
import type { EligibilityRule } from '../../domain/eligibility';
import type { ProgramFact } from '../../domain/program-fact';
import { yen } from '../figure-text';
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
    published(
      [
        '本店 〒101-8329 東京都千代田区神田駿河台2-3',
        '本店 03-3292-8000（大代表）',
        'お客さま相談窓口 0120-17-2424（9～17時、土日祝を除く）',
        'https://www.nisshinfire.co.jp/',
      ],
      COMPANY,
    ),
    'confirmed',
  ),
  master('accidentContact', published('0120-25-7474（24時間・365日）', COMPANY), 'confirmed'),
  {
    id: 'responders',
    group: '連絡先',
    label: '紹介される専門事業者（有償・任意）',
    fact: published(
      [
        'ラック 緊急対応サービス「サイバー119」 0120-362-119 https://www.lac.co.jp/',
        'サイバーディフェンス研究所 フォレンジック調査／インシデント対応サービス 03-5843-9015 https://www.cyberdefense.jp/',
        'セコムトラストシステムズ セコムプロフェッショナルサポート 0120-39-0756 https://www.secomtrust.net/',
      ],
      'サイバー緊急連絡先',
    ),
    printedWhen: 'confirmed',
  },
  {
    id: 'respondersTerms',
    group: '事故・請求',
    label: '専門事業者の利用',
    fact: published(
      [
        '会員との間の有償の委託契約で、保険の付帯サービスではない',
        'ほかの事業者を選んでもよい',
        'この特約を付けている場合に限る。保険金の対象となる費用は保険会社に確認する',
        '一部のサービスを提供できない専門事業者がある',
        'サービスの内容は予告なく変更・中止されることがある',
      ],
      'サイバー緊急連絡先 注記',
    ),
  },
  {
    id: 'respondersWork',
    group: '事故・請求',
    label: '専門事業者の仕事',
    fact: published(
      ['不正アクセス等のおそれがあるときの被害範囲の確認', '同じく原因の調査'],
      'サイバー緊急連絡先',
    ),
  },
  {
    id: 'totalRule',
    group: '補償',
    label: '合算の限度',
    fact: published(
      `すべての保険金の合算は、契約の保険期間中の限度額と${yen(limits.total)}の低い方が限度`,
      limits.total.source.section,
    ),
  },
  {
    id: 'examplesNote',
    group: '事故・請求',
    label: '事故例の注意',
    fact: published(
      [
        'ケースにより支払われる額等は変わる',
        '詳しくはビジサポのパンフレットを見るか、代理店・保険会社に尋ねる',
      ],
      'ご注意',
    ),
  },
  {
    id: 'flyerNote',
    group: '補償',
    label: 'チラシの注意',
    fact: published('保険金が支払われない場合や、額の制限がある。約款による', '末尾の注記'),
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
