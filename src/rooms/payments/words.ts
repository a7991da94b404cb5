// Every word of the room payments that staff and members read.
import type { MatchDoubt } from '../../domain/payment-match';
import * as pageTitles from '../../domain/page-titles';
import { problemsOf, type Given } from '../../domain/problem';
import { says, type Way } from '../../domain/way';
import { formatYen } from '../../domain/yen';
import type { PaymentLetterKind } from './contract';
import { TAB, titles } from './page-words';

export * from './page-words';

/** Of the automatic runs, as ホーム tells them. */
export const stepTitles = { payments: '入金状況' };

const minute = (at: string): string => at.replace('T', ' ').slice(0, 16);
const yen = (value: string | number): string => formatYen(Number(value));

/** The month and the insurer of a record. */
export const closingWay = (settlementKey: string): Way => ({
  kind: 'page',
  page: 'settlement',
  title: titles.settlement,
  about: [settlementKey],
});

const settlementWay: Way = { kind: 'page', page: 'settlement', title: titles.settlement };

const paymentsWay: Way = { kind: 'page', page: 'payments', title: titles.payments };

export const unpaidWay: Way = { kind: 'page', page: 'unpaid', title: titles.unpaid };
const stepWay = (page: 'payBack' | 'takeBack', id: string): Way => ({
  kind: 'page',
  page,
  title: titles[page],
  row: { tab: TAB, id },
});
export const takeBackWay = (id: string): Way => stepWay('takeBack', id);
export const payBackWay = (id: string): Way => stepWay('payBack', id);

const accountsWay: Way = { kind: 'page', page: 'accounts', title: titles.accounts };

/** Two of them, in their own words: who reads it cannot do it alone (rule C7). */
const byManagers = (why: string): Way => ({ kind: 'none', why });

export const paymentProblems = /* @__PURE__ */ problemsOf({
  paymentFileEmpty: () => 'ファイルに内容がありません。入金一覧のCSVファイルを選んでください。',
  paymentHeadingMissing: ({ found }: Given<'found'>) =>
    `「入金日」「振込名義」「入金額」にあたる見出しが見つかりません。見出しのある行を含めて保存してください。先頭の行：${found}。何も取り込んでいません。`,
  paymentDateUnreadable: ({ text }: Given<'text'>) =>
    `「${text}」は日付として読み取れません。例：2027-03-10、令和9年3月10日`,
  paymentAmountUnreadable: ({ text }: Given<'text'>) =>
    `「${text}」は金額として読み取れません。円単位で入力してください。`,
  paymentDirectionUnknown: ({ text }: Given<'text'>) =>
    `「${text}」が入金か出金か読み取れません。「入金」または「出金」と入力してください。`,
  paymentReversed: ({ text }: Given<'text'>) =>
    `入金額「${text}」は取消または組戻しです。元の入金を「収納・精算」で確認してください。`,
  paymentPayerMissing: () => '振込名義と会員番号がどちらも空欄です。',
  paymentDateFuture: ({ date }: Given<'date'>) => `入金日（${date}）が今日より後の日付です。`,

  paymentUnknown: ({ paymentNumber }: Given<'paymentNumber'>) =>
    `入金番号${paymentNumber}の行が${TAB}にありません。`,
  paymentBooked: ({ paymentNumber, state }: Given<'paymentNumber' | 'state'>) =>
    says(`入金番号${paymentNumber}は「${state}」のため計上できません。`, paymentsWay),
  paymentTwiceInRequest: ({ paymentNumber }: Given<'paymentNumber'>) =>
    `入金番号${paymentNumber}が2回指定されています。計上していません。`,
  bookingPartsMissing: ({ paymentNumber }: Given<'paymentNumber'>) =>
    `入金番号${paymentNumber}の計上先の契約を選んでください。`,
  bookingPartsUnequal: ({ paymentNumber, sum, amount }: Given<'paymentNumber' | 'sum' | 'amount'>) =>
    `入金番号${paymentNumber}の計上額の合計（${yen(sum)}）が入金額（${yen(amount)}）と一致しません。`,
  bookingPartUnusable: ({ paymentNumber }: Given<'paymentNumber'>) =>
    `入金番号${paymentNumber}の計上額は1円以上の整数で入力してください。`,
  provisionalQuoteUnknown: ({ quoteNumber }: Given<'quoteNumber'>) =>
    quoteNumber === ''
      ? '仮受にする見積の番号を入力してください。'
      : `見積${quoteNumber}の行が「見積」にありません。番号をご確認ください。`,
  provisionalHasPolicy: ({ quoteNumber, policyNumber }: Given<'quoteNumber' | 'policyNumber'>) =>
    says(`見積${quoteNumber}の申込は受付済みです。契約${policyNumber}に計上してください。`, paymentsWay),
  bookingPolicyUnknown: ({ policyNumber }: Given<'policyNumber'>) =>
    `契約番号${policyNumber}の行が契約にありません。`,
  bookingPolicyTwice: ({ policyNumber }: Given<'policyNumber'>) =>
    `同じ入金で契約番号${policyNumber}が2回指定されています。`,
  reasonMissing: () => '理由を入力してください。',
  bookingNotThere: ({ paymentNumber, state }: Given<'paymentNumber' | 'state'>) =>
    `入金番号${paymentNumber}は「${state}」のため、計上を取り消せません。`,
  bookingRefunded: ({ policyNumber, back }: Given<'policyNumber' | 'back'>) =>
    says(`契約${policyNumber}から${yen(back)}の返金があるため、この入金の計上は取り消せません。`, {
      kind: 'none',
      why: '返金予定であれば、先にその行の計上を取り消してください。',
    }),
  bookingSettled: ({ month, insurer }: Given<'month' | 'insurer'>) =>
    says(
      `計上を取り消せません。${month}分として保険会社精算に含まれています。管理者が精算を再開すると、取り消せます。`,
      closingWay(`${month}/${insurer}`),
    ),
  receiptsNone: () => says('領収証を発行する契約が選択されていません。', { kind: 'row', tab: '契約' }),
  paymentNotChosen: () => says('対象の入金を1件選んでください。', { kind: 'row', tab: TAB }),
  noPoliciesForLetter: () => '対象の契約を選んでください。',
  premiumPaid: ({ policyNumber }: Given<'policyNumber'>) => `契約${policyNumber}に未収の保険料はありません。`,
  policyEnded: ({ policyNumber, state }: Given<'policyNumber' | 'state'>) =>
    `契約${policyNumber}は「${state}」のため、案内の対象になりません。`,
  premiumNotReceived: ({ policyNumber, state }: Given<'policyNumber' | 'state'>) =>
    `契約${policyNumber}は「${state}」のため、領収証を発行できません。`,
  receiptByAssociation: ({ policyNumber }: Given<'policyNumber'>) =>
    says(`契約${policyNumber}の保険料は団体の口座に払い込まれています。`, {
      kind: 'none',
      why: '領収証は団体にご確認ください（当社では発行しません）。',
    }),
  payByMissing: () => 'お振込みの期限を入力してください。',
  sumChanged: ({ policyNumber, then, now }: Given<'policyNumber' | 'then' | 'now'>) =>
    `契約${policyNumber}の金額が、書類の作成後に変わっています（書類：${yen(then)}、現在：${yen(now)}）。取消のうえ作り直してください。`,
  payByPast: ({ date }: Given<'date'>) => `お振込みの期限（${date}）が過ぎています。`,
  proRataUnconfirmed: ({ policyNumber, program }: Given<'policyNumber' | 'program'>) =>
    says(`契約${policyNumber}は月割の端数処理が未確認のため、振込のご案内を作成できません。`, {
      kind: 'cell',
      tab: '制度',
      id: program,
      column: '端数処理確認（確認者・日）',
    }),
  premiumMissing: ({ policyNumber }: Given<'policyNumber'>) =>
    `契約${policyNumber}の適用保険料が決まっていないため、案内を作成できません。`,
  accountMissing: ({ program }: Given<'program'>) =>
    says(
      `${program}の払込口座が登録されていないため、振込のご案内を作成できません。`,
      accountsWay,
      byManagers('一人が登録し、別の管理者が確認してください。'),
    ),
  accountUnconfirmed: ({ program }: Given<'program'>) =>
    says(
      `${program}の払込口座は確認が済んでいません。`,
      accountsWay,
      byManagers('登録者とは別の管理者が確認してください。'),
    ),
  accountOld: ({ program, date }: Given<'program' | 'date'>) =>
    says(
      `${program}の払込口座の確認（${date}）から12か月が過ぎています。今年度の口座を登録し直してください。`,
      accountsWay,
    ),
  accountOtherYear: ({ program, year }: Given<'program' | 'year'>) =>
    says(
      `${program}の払込口座は${year}年度のものです。保険始期の年度の口座を登録してください。`,
      accountsWay,
    ),
  accountChanged: ({ program }: Given<'program'>) =>
    says(`${program}の払込口座が確認後に書き換えられています。登録からやり直してください。`, accountsWay),
  accountProgramUnknown: () => '制度を選んでください。',
  accountYearUnusable: () => '対象の年度を西暦4桁で入力してください。例：2027',
  accountPartMissing: () => '入力してください。',
  accountNumberUnusable: () => '口座番号は数字（7桁まで、ゆうちょ銀行は8桁まで）で入力してください。',
  accountSamePerson: ({ email }: Given<'email'>) =>
    says(`${email}が登録した口座です。`, byManagers('別の管理者が確認してください。')),
  accountNumberDiffers: () => '入力された口座番号が登録と一致しません。資料と見比べて確認してください。',
  accountKeyedAnew: ({ by }: Given<'by'>) =>
    says(`表示した後に、${by}が口座を登録し直しています。`, accountsWay),
  accountNothingToConfirm: () => '確認を待っている口座がありません。',

  receivedOnMissing: () => '入金日を入力してください。',
  payerMissing: () => '支払者を入力してください。',
  amountMissing: () => '入金額を入力してください。',
  channelMissing: () => '入金先を選んでください。',
  receivedByMissing: () => '受取方法を選んでください。',
  accountHolderNotKana: ({ text }: Given<'text'>) =>
    `口座名義「${text}」にカタカナ以外の文字があります。通帳のとおりカタカナで入力してください。例：カ）ミホンホケン`,

  refundTooMuch: ({ policyNumber, amount, over }: Given<'policyNumber' | 'amount' | 'over'>) =>
    says(
      `返金額（${yen(amount)}）が、返金できる額（${yen(over)}）を超えています（返金予定は差引済み）。保険料が減るときは、先に異動・解約を登録してください。`,
      {
        kind: 'page',
        page: 'policyChange',
        title: pageTitles.policyChange,
        row: { tab: '契約', id: policyNumber },
      },
    ),
  notHeld: ({ paymentNumber, state }: Given<'paymentNumber' | 'state'>) =>
    says(`入金番号${paymentNumber}は「${state}」のため、仮受として返金できません。`, unpaidWay),
  heldReturning: ({
    paymentNumber,
    refundNumber,
    state,
  }: Given<'paymentNumber' | 'refundNumber' | 'state'>) =>
    says(
      `入金番号${paymentNumber}は、入金番号${refundNumber}で「${state}」です。`,
      state === '返金予定'
        ? takeBackWay(String(refundNumber))
        : { kind: 'none', why: '支払った方に返しています。' },
    ),
  refundChannelMissing: () => '返金する口座を選んでください。',
  refundChannelTooMuch: ({ channel, held }: Given<'channel' | 'held'>) =>
    `${channel}で預かっている額は${yen(held)}です。口座ごとに分けて登録してください。`,
  refundAmountMissing: () => '返金額を入力してください。',
  refundNotPlanned: ({ paymentNumber, state }: Given<'paymentNumber' | 'state'>) =>
    `入金番号${paymentNumber}は「${state}」のため、返金を記録できません。`,
  refundNotOver: ({ paymentNumber, amount, over }: Given<'paymentNumber' | 'amount' | 'over'>) =>
    says(
      `返金予定（${yen(amount)}）が、現在返金できる額（${yen(over)}）を超えています。取り消してから、返金を登録し直してください。`,
      takeBackWay(String(paymentNumber)),
    ),
  refundBeforeReceipt: ({ date }: Given<'date'>) => `返金日が入金日（${date}）より前です。`,
  refundDateMissing: () => '返金日を入力してください。',

  monthUnreadable: ({ text }: Given<'text'>) => `「${text}」は年月として読み取れません。例：2027-03`,
  settlementHeadingMissing: ({ found }: Given<'found'>) =>
    `保険会社の一覧に「加入者証番号」「証券番号」または「契約番号」と「保険料」の見出しが見つかりません。先頭の行：${found}`,
  settlementNumberMissing: ({ amount }: Given<'amount'>) =>
    `契約番号・加入者証番号・証券番号がいずれも空欄です（金額「${amount}」）。`,
  settlementAmountUnreadable: ({ number, text }: Given<'number' | 'text'>) =>
    `${number}の「${text}」は金額として読み取れません。例：66,000、△11,000、0`,
  settlementMonthOpen: ({ month }: Given<'month'>) =>
    says(`${month}はまだ終わっていないため、確定できません。`, {
      kind: 'none',
      why: '月末を過ぎてから確定してください。',
    }),
  settlementListUnread: ({ count }: Given<'count'>) =>
    says(`保険会社の一覧に読み取れない行が${count}件あります。`, {
      kind: 'none',
      why: 'その行を直した一覧を選び直してください。',
    }),
  settlementInsurerUnknown: ({ month, insurer }: Given<'month' | 'insurer'>) =>
    says(`${month}に「${insurer}」へ精算する保険料がありません。`, settlementWay),
  settlementClosed: ({ month, insurer }: Given<'month' | 'insurer'>) =>
    says(
      `${insurer}の${month}分は確定しています。変更するときは、管理者が理由を付けて再開します。`,
      closingWay(`${month}/${insurer}`),
    ),
  settlementReasonNone: () =>
    '保険会社の一覧と照合するか、一覧がない理由を入力してください。例：当月の計上なし',
  settlementReasonDifferent: ({ count }: Given<'count'>) =>
    `相違が${count}件あります。このまま確定する理由を入力してください。`,
  settlementNotProposed: ({ month, insurer }: Given<'month' | 'insurer'>) =>
    says(`${insurer}の${month}分は確認待ちではありません。先に確定の申請をしてください。`, settlementWay),
  settlementSamePerson: ({ email }: Given<'email'>) =>
    says(`${email}が申請した精算です。`, { kind: 'none', why: '別の担当者が確認してください。' }),
  settlementNoManager: () =>
    says('申請者と確認者のどちらかは管理者です。', { kind: 'person', who: 'manager' }),
  settlementMoved: ({ month, insurer }: Given<'month' | 'insurer'>) =>
    says(
      `${insurer}の${month}分の計上が、申請後に変わっています。内容を確認し、申請をやり直してください。`,
      settlementWay,
    ),
  settlementAmountDiffers: () => '入力した金額が当方の計上の合計と一致しません。内容をご確認ください。',
  settlementNotClosed: ({ month, insurer }: Given<'month' | 'insurer'>) =>
    says(`${insurer}の${month}分は確定していません。`, settlementWay),
});

/** As lists are called in refusals, and their columns. */
export const listNames = { payments: '入金一覧', insurer: '保険会社の一覧' };

export const listColumns = { date: '入金日', payer: '振込名義', amount: '入金額', direction: '入払区分' };

/** Headings as banks and associations print them, without spaces, brackets and 「お」; the best known first. */
export const paymentHeadings = {
  date: '入金日 取引日 勘定日 年月日 日付 振込日 預入日 預入払出日 払込日 受付日 取扱日 取引年月日 入金年月日',
  payer:
    '振込依頼人名 振込依頼人 依頼人名 振込名義 振込名義人 名義 名義人 振込人名 払込人 払込人名 取引内容 摘要 摘要内容 取引先 内容 法人名 社協名 団体名 会員名',
  amount: '入金額 入金金額 預り金額 預入金額 預入額 入金 預入 振込金額 払込金額 保険料 取引金額 金額',
  outgoing: '出金額 出金金額 支払金額 引出し金額 引出金額 払出金額 出金 引出し 払出',
  direction: '入払区分 入出金区分 入出金 取引区分 入出区分 貸借区分',
  member: '会員番号 社協番号 団体番号 加入者番号',
  reference: '照会番号 取引番号 明細番号 整理番号 入出金明細ID 取引ID EDI情報',
};

/** The same of an insurer's premium list. */
export const insurerHeadings = {
  number: '契約番号 加入者証番号 証券番号 証券・加入者証番号 加入者番号 契約管理番号',
  organization: '契約者 契約者名 法人名 会員名 加入者名 被保険者',
  premium: '分担保険料 保険料 合計保険料 領収保険料 計上保険料 金額',
  fee: '手数料 代理店手数料 募集手数料 手数料額 代理店手数料額 募集手数料額',
};

export const doubtText: Readonly<Record<MatchDoubt, string>> = {
  nameSimilar: '名義が一部一致',
  nameDiffers: '名義が異なる（金額のみ一致）',
  amountDiffers: '金額が異なる',
  several: '同じ名義・金額の契約が複数',
  dateOutside: '入金日が契約の時期と離れている',
  paidAlready: '入金済み（二重入金の可能性）',
  sumOfSeveral: '複数の契約の合計と一致',
  otherAccount: '制度の払込先と異なる口座への入金',
};

export const paymentText = {
  undone: (by: string, reason: string) => `計上取消（${by}）：${reason}`,
  aside: (reason: string) => `対象外：${reason}`,
  provisional: (quoteNumber: string) => `仮受：見積${quoteNumber}の申込が受付前`,
  known: `${TAB}に登録済みです`,
  handedOver: '取込前の入金（引継）',
  heldReturn: (paymentNumber: string, reason: string) => `仮受 ${paymentNumber}の返金：${reason}`,
  byHand: (by: string, email: string) => `${by}（手入力：${email}）`,
  source: (file: string, line: number) => `${file} ${line}行目`,
  settlementProposed: (by: string, at: string, ours: string, differences: number) =>
    `${minute(at)} 申請（${by}）：当方の計上 ${ours}、相違 ${differences}件`,
  settlementConfirmed: (by: string, at: string) => `${minute(at)} 確定（${by}）`,
  settlementReopened: (by: string, at: string, reason: string) => `${minute(at)} 再開（${by}）：${reason}`,
  accountUsable: '使用できます',
  /** As a letter prints it. */
  accountParts: { bank: '金融機関', number: '口座', holder: '口座名義' },
};

const letterNames: Readonly<Record<PaymentLetterKind, string>> = {
  transfer: '振込案内',
  reminder: '未収の案内',
  receipt: '領収証',
};

export const paymentAudit = {
  imported: (added: number, known: number, held: number) =>
    `入金${added}件を取込（取込済${known}件・保留${held}件）`,
  recorded: (by: string, amount: string) => `入金を手で登録（${by}、${amount}）`,
  booked: (booked: number, aside: number, provisional: number) =>
    `入金${booked}件を計上・対象外${aside}件${provisional > 0 ? `・仮受${provisional}件` : ''}`,
  undone: (reason: string) => `計上を取消（${reason}）`,
  letters: (kind: PaymentLetterKind, count: number) => `${letterNames[kind]}${count}件を送信箱に登録`,
  accountKeyed: (program: string) => `${program}の払込口座を登録`,
  accountConfirmed: (program: string) => `${program}の払込口座を確認`,
  refundPlanned: (yen: string) => `返金を予定（${yen}）`,
  refundRecorded: (yen: string) => `返金を記録（${yen}）`,
  caughtUp: (count: number) => `入金状況${count}件を計上済の入金に合わせて更新`,
  settlementProposed: (month: string, insurer: string, differences: number) =>
    `${month}の${insurer}との精算の確定を申請（相違${differences}件）`,
  settled: (month: string, insurer: string, count: number) =>
    `${month}の${insurer}との精算を確定（入金${count}件が精算済み）`,
  reopened: (month: string, insurer: string, reason: string) =>
    `${month}の${insurer}との精算を再開（${reason}）`,
};

/** Of the counts on ホーム. */
export const homeText = {
  unpaid: '契約：未収・一部入金',
};

/** What keeps the room in use. */
export const openText = {
  receipts: (count: number) => `照合・返金・精算の済んでいない入金${count}件`,
  policies: (count: number) => `入金の済んでいない契約${count}件`,
};

/** Of 今日の仕事. */
export const taskText = {
  unpaid: '未収',
  unpaidClosedBy: '入金を計上すると消えます',
  unpaidWaits: (openYen: number) => `${yen(openYen)}の入金`,
  refund: '返金',
  refundClosedBy: '返金した日を記録すると消えます',
  refundToPlan: (excessYen: number) => `返すべき${yen(excessYen)}の返金`,
  refundNotOver: (tooMuchYen: number) => `返金予定の見直し（返金できる額を${yen(tooMuchYen)}超過）`,
  refundToReturn: (heldYen: number) => `仮受${yen(heldYen)}の返金（申込なし）`,
  refundWaits: (plannedYen: number) => `予定した${yen(plannedYen)}の返金の記録`,
};
