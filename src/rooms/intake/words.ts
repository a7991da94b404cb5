// Every word of the room intake that staff read.
import { problemsOf, type Given } from '../../domain/problem';
import { offers, says, type Way } from '../../domain/way';
import { settingKeys } from '../../tables/setting-keys';

/** Of pages and actions; the menu has some of them shorter. */
export const titles = {
  room: '公開フォーム',
  takeIn: '受付を取り込む',
  intake: '受付を確認',
  materials: '資料を送付',
};

/** What each is for, as 管理 tells it. */
export const about = {
  intake: 'ウェブの受付フォームから届いた依頼を確かめます。',
  takeIn: '届いた依頼を、毎時の自動実行を待たずに取り込みます。',
};

/** Of the automatic runs, as ホーム tells them. */
export const stepTitles = { intake: '受付の取込' };

/** Of the counts on ホーム. */
export const homeText = {
  intakesWaiting: '受付：確認待ち',
};

/** Of 次にすること on ホーム. */
export const nextStepText = {
  intakes: '「台帳 → 管理… → 受付を確認」で公開フォームの受付を会員または新しい相談として登録する',
};

/** What a request and a member are compared by. */
export const fieldNames = {
  organization: '企業名',
  department: '担当部署',
  contact: '担当者名',
  phone: '電話',
  email: 'メール',
  postalCode: '郵便番号',
  address: '住所',
  corporateNumber: '法人番号',
  memberNumber: '会員番号',
} as const;

/** What the page shows of a request and of each member that it could be from. */
export const SHOWN_FIELDS = ['organization', 'corporateNumber', 'email', 'phone', 'address'] as const;

const notConnected = '受付ブックが登録されていません';
const anew: Way = { kind: 'page', page: 'intake', title: titles.intake };
const toManager: Way = { kind: 'person', who: 'manager' };

export const intakeProblems = /* @__PURE__ */ problemsOf({
  intakeNotConnected: () => says(`${notConnected}。`, toManager),
  intakeAddressUnreadable: ({ text }: Given<'text'>) =>
    `「${text}」は受付ブックのアドレスとして読み取れません。スプレッドシートのURLまたはIDを入力してください。`,
  intakeUnknown: ({ receiptNumber }: Given<'receiptNumber'>) =>
    says(`受付番号${receiptNumber}の受付はありません。`, anew),
  intakeAnswered: ({ receiptNumber, state }: Given<'receiptNumber' | 'state'>) =>
    says(`受付番号${receiptNumber}は「${state}」のため、変更できません。`, anew),
  materialsUnset: () =>
    says('送付する資料が決まっていません。', {
      kind: 'cell',
      tab: '設定',
      id: settingKeys.materials,
      column: '値',
    }),
  materialsNoneChosen: () => '資料を送る受付を選んでください。',
  materialsNotMailed: ({ names }: Given<'names'>) =>
    offers(
      `「${names}」はリンクがないため、メールでは送れません。「郵送で送る」を選ぶか、設定にリンクを登録してください。`,
      { kind: 'cell', tab: '設定', id: settingKeys.materials, column: '値' },
    ),
  materialsNotWanted: ({ receiptNumber }: Given<'receiptNumber'>) =>
    says(`受付番号${receiptNumber}の資料は送付済みか、取下げです。`, anew),
  intakeMemberUnknown: () => '選択した会員が会員名簿にありません。会員を選び直してください。',
});

/** Why a row waits for a person. */
export const waitingText = {
  broken: '受付データを読み取れません。受付ブックの行をご確認ください',
  refused: (reasons: string) => `受付内容をご確認ください：${reasons}`,
  candidates: '会員名簿に似た会員があります。同じ会員かどうかご確認ください',
  unknown: '会員名簿にない方です。内容をご確認のうえ、新しい会員として登録するかお決めください',
  otherContent: (receiptNumber: string) =>
    `同じ受付番号${receiptNumber}で、内容の異なる受付が届いています。どちらが正しいか、お申し出の方にご確認ください`,
  held: (reasons: string) => `名簿に登録できません：${reasons}`,
  stopped: '名簿の状態が「停止」です',
  revenueDiffers: (listed: string, sent: string) =>
    `売上高等が名簿（${listed}）と受付（${sent}）で異なります。名簿を確認のうえ見積を作成してください`,
  draft: '入力中の事前確認があるため、回答を登録していません',
  official: '告知完了の事前確認があるため、回答を登録していません',
  disclosureRefused: (reason: string) => `事前確認を確定できません：${reason}`,
  quoteRefused: (reason: string) => `見積を作成できません：${reason}`,
} as const;

/** What a row became; shown in 結果. */
export const resultText = {
  member: (memberNumber: string) => `会員${memberNumber}`,
  newMember: (memberNumber: string) => `会員${memberNumber}を登録`,
  material: '資料請求',
  disclosure: (id: string) => `事前確認${id}`,
  quotes: (count: number) => `見積${count}件`,
  referrals: (count: number) => `照会${count}件`,
  duplicate: (receiptNumber: string) => `${receiptNumber}と同じ内容です`,
  withdrawn: (by: string) => `取下げ（${by}）`,
  byHand: (by: string) => `手作業で対応済み（${by}）`,
  differences: (names: readonly string[]) => `名簿と異なる項目：${names.join('、')}`,
} as const;

export const proposalText = (
  memberNumber: string,
  organization: string,
  program: string,
  reasons: readonly string[],
): string => `${memberNumber} ${organization}（${program}）：${reasons.join('・')}が一致`;

export const intakeAudit = {
  collected: (rows: number, done: number, waiting: number) =>
    `受付${rows}件を取込（登録${done}件・確認待ち${waiting}件）`,
  answered: (state: string) => `受付を${state}に変更`,
  connected: '受付ブックを登録',
  materials: (letters: number) => `資料送付のご案内${letters}件を送信箱に登録`,
} as const;

/** How a template names the number. */
export const PLACEHOLDER = '受付番号';
export const noticeTitles = { receipt: '受付の控え', staff: '受付の取込のお知らせ' } as const;
export const STAFF_NOTICE = '（社内通知）';
export const ANSWERED_BY = (receiptNumber: string): string => `公開フォーム（${receiptNumber}）`;
export const numbersText = (shown: readonly string[], more: number): string =>
  shown.join('、') + (more > 0 ? ` ほか${more}件` : '');
export const STATED_NUMBER = (text: string): string => `フォームに記入された会員番号：${text}`;
export const contactText = (wants: string): string => `公開フォームで受付（${wants}）`;

const count = (value: number) => value.toLocaleString('ja-JP');

/** Of the menu item. */
export const ASK_WORKBOOK =
  '公開フォームの受付ブックのURL（またはID）を入力してください。管理者だけが登録できます。';

export const collectedText = ({
  collected,
  done,
  waiting,
  left,
  unreadable,
}: Readonly<Record<'collected' | 'done' | 'waiting' | 'left' | 'unreadable', number>>): string => {
  const told =
    collected + done + waiting === 0
      ? '新しい受付はありません。'
      : `新しい受付${count(collected)}件、登録${count(done)}件、確認待ち${count(waiting)}件です。${left > 0 ? `残り${count(left)}件は、もう一度実行してください。` : ''}`;
  return unreadable === 0
    ? told
    : `${told}受付番号か内容を読み取れない行が受付ブックに${count(unreadable)}件あります。受付ブックで確認してください。`;
};

const minute = (at: string): string => at.slice(0, 16).replace('T', ' ');

/** Of the page. */
export const intakePage = {
  loading: '受付を読み込んでいます…',
  none: '確認待ちの受付はありません。',
  notConnected,
  notConnectedHint: `管理者が「${titles.takeIn}」を選ぶと登録できます。`,
  collecting: '受付を取り込んでいます…',
  lastCollected: (at: string) => `最後の取込：${minute(at)}`,
  received: (at: string) => `${minute(at)} 受付`,
  field: '項目',
  sent: '受付の内容',
  agrees: (reasons: readonly string[]) => (reasons.length > 0 ? `${reasons.join('・')}が一致` : ''),
  candidate: (memberNumber: string, programName: string) => `会員${memberNumber}（${programName}）`,
  isMember: (memberNumber: string) => `会員${memberNumber}として登録`,
  isNew: '新しい会員として登録',
  retry: 'もう一度登録する',
  done: '手作業で対応済みにする',
  withdraw: '取り下げる',
  showMember: '名簿の行を開く',
  showMemberOf: (organization: string) => `${organization}の名簿の行を開く`,
  busy: '登録しています…',
  made: '最近登録した受付',
  madeColumns: { request: '受付', organization: '企業名', result: '登録したもの', row: '名簿' },
  note: '名簿の内容は書き換えません。異なる項目は、内容を確認のうえ名簿で変更してください。',
};

/** What keeps the room in use. */
export const openText = { intakes: (count: number) => `確認待ちの受付${count}件` };

/** Where requests are decided. */
export const intakeWay: Way = { kind: 'page', page: 'intake', title: titles.intake };

/** Of 資料を送付. */
export const materialsPage = {
  lead: '資料請求のうち、まだ送っていないものです。案内を送信箱に登録し、送信（発送）すると送付済になります。',
  columns: { pick: '選択', request: '受付', program: '制度', to: '送り先（名簿）', state: '状態' },
  pick: (receiptNumber: string, organization: string) => `${organization}（${receiptNumber}）を選ぶ`,
  received: (receiptNumber: string, at: string) => `${receiptNumber}　${minute(at)}`,
  sends: (items: readonly string[]) => `送る資料：${items.join('、')}`,
  item: (name: string, link: string) => (link === '' ? `${name}（同封）` : `${name}（リンク）`),
  paperOnly: '同封する資料があるため、メールでは送れません。',
  byMail: 'メールで送る',
  byPost: '郵送で送る',
  queued: (fresh: number, existing: number) =>
    `案内${count(fresh)}件を送信箱に登録しました${existing > 0 ? `（${count(existing)}件は登録済み）` : ''}。`,
  none: '送っていない資料請求はありません。',
};

/** Of 今日の仕事. */
export const taskText = {
  request: '受付',
  requestClosedBy: '会員として登録するか、取り下げると消えます',
  requestWaits: (reason: string) => reason || '内容の確認',
  material: '資料請求',
  materialClosedBy: '資料送付のご案内の送信・発送が記録されると消えます',
  materialWaits: (state: string) => (state === '送付待ち' ? '資料の送信・発送（送信箱）' : '資料の送付'),
};

/** Where material is sent. */
export const materialsWay: Way = { kind: 'page', page: 'materials', title: titles.materials };

/** Of 点検. */
export const formWarning = (lacks: readonly string[], workbook: string): string =>
  `公開フォーム：受付ブックの「設定」で「${lacks.join('」「')}」が空欄のため、受け付けていません。受付ブック（https://docs.google.com/spreadsheets/d/${workbook}）を開き、掲載する文章を確認のうえ入力してください。`;
