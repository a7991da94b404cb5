// Every word of the room roster that staff read.
import type { Way } from '../../domain/way';
import type { NEW_MEMBER_FIELDS } from '../../domain/member-words';
import * as pageTitles from '../../domain/page-titles';
import { problemsOf, type Given } from '../../domain/problem';
import { formatYen } from '../../domain/yen';
import type { MemberColumn } from '../../tables/members';

/** Of pages and actions; the menu has some of them shorter. */
export const titles = {
  import: pageTitles.rosterImport,
  changeNumber: '会員番号の変更',
};

/** Shorter, as the menu has them. */
export const menuWords = {
  import: 'CSV取込',
};

/** What each is for, as 管理 tells it. */
export const about = {
  changeNumber: '番号を直し、見積・契約・期限・送信待ちの書類の番号もそろえます。',
};

/** Of the counts on ホーム. */
export const homeText = {
  members: '会員（名簿の行）',
  withoutRevenue: '売上高未提出',
  membersWaiting: '確認待ち',
  importsHeld: '取込の保留（累計）',
};

/** Of 次にすること on ホーム. */
export const nextStepText = {
  import: '台帳メニュー「会員：CSV取込」で会員名簿を取り込む',
  members: '売上高未提出・確認待ちの会員を確認する',
};

export const rosterProblems = /* @__PURE__ */ problemsOf({
  fileTooLarge: ({ megabytes, limit }: Given<'megabytes' | 'limit'>) =>
    `ファイルが${megabytes}MBあり、取り込めるのは${limit}MBまでです。ファイルを分けてから取り込んでください。何も取り込んでいません。`,
  rosterEmpty: () => 'ファイルに内容がありません。会員名簿のCSVファイルを選んでください。',
  rosterNoRows: () => '見出しだけで、会員の行がありません。何も取り込んでいません。',
  rosterQuote: () =>
    '引用符（"）が閉じられていないため、この行から先を読み取れません。引用符を直して保存し直してください。何も取り込んでいません。',
  rosterColumnsMissing: ({ missing, found }: Given<'missing' | 'found'>) =>
    `見出し${missing}が見つかりません。1行目に見出しを入れてください。読み取った見出し：${found}。何も取り込んでいません。`,
  rosterRevenueHeading: ({ header }: Given<'header'>) =>
    `見出し「${header}」の単位を読み取れません。「売上高（円）」「売上高（千円）」「売上高（百万円）」のように直してから、もう一度取り込んでください。何も取り込んでいません。`,
  rosterColumnTwice: ({ first, second }: Given<'first' | 'second'>) =>
    `同じ項目の見出しが2つあります（「${first}」「${second}」）。1つにしてください。何も取り込んでいません。`,
  rosterColumnIgnored: ({ headers }: Given<'headers'>) => `名簿にない項目のため取り込みません：${headers}`,
  rosterTotalIncome: ({ header, programs, rows }: Given<'header' | 'programs' | 'rows'>) =>
    `「${header}」を${programs}の会員${rows}行にも使いました。この制度の算出基礎は収入合計です。届いた金額が収入合計かご確認ください。`,
  rosterWidth: ({ cells, headers }: Given<'cells' | 'headers'>) =>
    `項目の数が見出しと合いません（見出し${headers}、この行${cells}）。金額の「,」は引用符で囲んでください。例："50,000,000"`,
  rosterErrorCell: ({ text }: Given<'text'>) =>
    `「${text}」は値がないことを示す表示のため、空欄として扱いました。元のデータを確認してください。`,
  rosterErrorNeeded: ({ text }: Given<'text'>) =>
    `「${text}」は値がないことを示す表示です。元のデータを確認して入力してください。`,
  rosterSameAsAbove: ({ text }: Given<'text'>) =>
    `「${text}」（上と同じ）は並べ替えると意味が変わるため、読み取れません。値を入力してください。`,
  rosterAlike: ({ number, standing }: Given<'number' | 'standing'>) =>
    `会員番号「${number}」は、会員名簿の「${standing}」と先頭の0や文字の幅だけが違います。Excelで開いた際に0が消えていないか確認し、同じ会員なら番号を「${standing}」に直してください。`,
  rosterRevenueSmall: ({ text }: Given<'text'>) =>
    `売上高が「${text}」と読み取られ、少額です。千円・百万円単位の金額でないか確認してください。このとおりで正しい場合は、単位を付けて「${text}」と入力してください。`,
  rosterBlank: () => '空欄です。入力してください。',
  rosterNumberMissing: () => '会員番号がありません。番号を確認して入力してください。',
  rosterNumberUnreadable: ({ text }: Given<'text'>) =>
    `「${text}」は番号として使用できません。英数字と「-」で入力してください。例：0001`,
  rosterDuplicate: ({ number, count, lines }: Given<'number' | 'count' | 'lines'>) =>
    `会員番号${number}が${count}行あります（取込ファイル ${lines}行目）。同じ法人の別事業所なら枝番を付けてください。${count === 2 ? 'どちらも' : 'いずれも'}取り込んでいません。`,
  rosterProgramUnknown: ({ text, codes }: Given<'text' | 'codes'>) =>
    `「${text}」という制度はありません。次のいずれかです：${codes}`,
  rosterPlanUnknown: ({ text, program, plans }: Given<'text' | 'program' | 'plans'>) =>
    `「${text}」は${program}のプランではありません。次のいずれかです：${plans}、どちらも`,
  rosterPlanUnknownAnywhere: ({ text }: Given<'text'>) => `「${text}」というプランはどの制度にもありません。`,
  rosterPlanBlank: ({ plans }: Given<'plans'>) =>
    `希望プランが空欄です。次のいずれかです：${plans}、どちらも`,
  rosterChoice: ({ text, choices }: Given<'text' | 'choices'>) =>
    `「${text}」は選択肢にないため取り込んでいません。次のいずれかです：${choices}`,
  rosterCorporateNumber: ({ text }: Given<'text'>) =>
    `「${text}」は法人番号（13桁）として正しくないため取り込んでいません。番号をご確認ください。`,
  rosterPhone: ({ text }: Given<'text'>) =>
    `「${text}」は電話番号の桁数ではありません。番号をご確認ください。`,
  rosterPostalCode: ({ text }: Given<'text'>) =>
    `「${text}」は郵便番号（7桁）ではないため取り込んでいません。例：100-0001`,
  rosterEmailKept: ({ text, standing }: Given<'text' | 'standing'>) =>
    `「${text}」はメールアドレスとして使用できないため、名簿の「${standing}」を残しました。`,
  rosterEmail: ({ text }: Given<'text'>) =>
    `「${text}」はメールアドレスとして使用できません。文字のまま取り込み、メールでは送付しません。`,
  rosterApproximate: ({ text }: Given<'text'>) =>
    `「${text}」は概数です。見積の作成には決算書等の実績額が必要です。`,
  rosterBandEdge: ({ text }: Given<'text'>) =>
    `${text}は保険料区分の境目です。円単位の金額をご確認ください。確認まで名簿に「確認待ち」と表示されます。`,
  demonstrationNotEmpty: () =>
    '会員名簿にすでに会員が登録されているため、見本データは入れられません。新しいブックでお試しください。何も変更していません。',
  rosterCellTooLong: ({ length }: Given<'length'>) => `${length}文字あり、取り込めるのは2,000文字までです。`,
});

/** Of the form 新しい会員. */
export const newMemberProblems = /* @__PURE__ */ problemsOf({
  memberStands: ({ memberKey }: Given<'memberKey'>) =>
    `同じ番号・枝番・制度の会員が名簿にあります（${memberKey}）。別の事業所なら枝番を入力してください。何も登録していません。`,
});
export const memberAddedText = '新しい会員を登録';

export const newMemberForm = {
  title: '新しい会員',
  back: '会員を探す',
  loading: '制度と募集人を読み込んでいます…',
  parts: { who: '法人', contact: '連絡先', basis: '算出基礎', more: 'そのほか' },
  labels: {
    memberNumber: '会員番号',
    branch: '事業所枝番',
    organization: '法人名',
    kana: 'フリガナ',
    program: '加入制度',
    planText: '希望プラン',
    contact: '担当者名',
    department: '担当部署',
    phone: 'TEL',
    email: 'メール',
    contactMethod: '連絡方法',
    fax: 'FAX',
    postalCode: '郵便番号',
    address: '住所',
    revenueText: '売上高等',
    revenueUnit: '単位',
    revenueState: '実績・計画',
    fiscalYear: '決算期',
    kind: '種別',
    corporateNumber: '法人番号',
    association: '所属団体・資格確認日',
    enrolmentUnit: '加入単位',
    representative: '代表者役職氏名',
    solicitor: '募集担当',
    remarks: '備考',
  } satisfies Record<(typeof NEW_MEMBER_FIELDS)[number], string>,
  hints: {
    branch: '同じ法人の別の事業所を分けるとき',
    postalCode: '例：100-0001',
    revenueText: '例：1億5,000万円、150,000千円',
    fiscalYear: '例：2026年3月期',
    contactMethod: '空欄なら、メール・FAX・郵送の順に決まります。',
  },
  allPlans: '全プラン',
  blank: '選択してください',
  none: '（未定）',
  submit: '登録する',
  saving: '登録しています…',
  alike: (rows: number) => `名簿に似た会員が${count(rows)}件あります。同じ会員ではありませんか？`,
  alikeBy: (by: readonly string[]) => `${by.join('・')}が同じ`,
  openAlike: (memberKey: string) => `${memberKey}を開く`,
  another: '別の会員として登録する',
};

export const contactProblems = /* @__PURE__ */ problemsOf({
  contactChannelMissing: () => '方法（電話・訪問・FAXなど）を選んでください。',
  contactDirectionMissing: () => '受信・発信のどちらかを選んでください。',
  contactSummaryMissing: () => '対応の内容を入力してください。',
  contactSummaryTooLong: ({ length, max }: Given<'length' | 'max'>) =>
    `内容が長すぎます（${length}文字）。${max}文字以内にまとめてください。`,
  contactTimeUnreadable: ({ text }: Given<'text'>) => `日時「${text}」は読み取れません。例：2026-04-01 10:30`,
  contactTimeFuture: () => '対応の日時が現在より後です。ご確認ください。',
  contactEntryMissing: () => '画面から送られた内容を確認できませんでした。画面を開き直してください。',
});

export const contactText = {
  recorded: (channel: string, direction: string) => `対応を記録（${channel}・${direction}）`,
};

/** Of 会員番号の変更, and of 点検 where a number was changed without it. */
export const numberChange = {
  problems: problemsOf({
    selectOne: () => '会員名簿で、番号を変更する会員の行を1つ選んでから実行してください。',
    numberUnfit: ({ text }: Given<'text'>) =>
      `「${text}」は番号として使用できません。英数字と「-」で入力してください。例：0001`,
    numberTaken: ({ memberKey }: Given<'memberKey'>) =>
      `「${memberKey}」と同じ、またはよく似た行が会員名簿にすでにあります。何も変更していません。`,
  }),
  askNumber: (organization: string, key: string) =>
    `${organization}（${key}）の新しい会員番号を入力してください。枝番も変えるときは「番号/枝番」と入力します。見積・契約・期限などの番号も付け替えます。`,
  askOrphan: (from: string, to: string, rows: number) =>
    `「${from}」の記録が${rows}行あり、名簿にその行がありません。同じ法人名・制度の「${to}」に付け替えますか？`,
  done: (from: string, to: string, rows: number) =>
    `「${from}」を「${to}」に変更しました（付け替えた記録 ${rows}行）。`,
  audit: (rows: number) => `会員番号の変更（付け替えた記録 ${rows}行）`,
  orphan: (key: string, rows: number, proposal: string) =>
    proposal === ''
      ? `名簿にない会員の記録：${key}（${rows}行）`
      : `名簿にない会員の記録：${key}（${rows}行）。同じ法人名・制度の行「${proposal}」を選び、「会員番号の変更」で付け替えられます`,
  moreOrphans: (rest: number) => `名簿にない会員の記録：ほか${rest}件`,
};

/** How messages name the file. */
export const FILE_LABEL = '取込ファイル';
export const BLANK = '（空欄）';
export const REVENUE_NAME = '売上高';
export const importedText = (added: number, changed: number, held: number): string =>
  `新規${added}件・変更${changed}件・保留${held}件`;
export const changeText = (name: string, before: string, after: string): string =>
  `${name}：${before} → ${after}`;

/** What files call our columns, besides their own headings. */
export const HEADINGS: Partial<Record<MemberColumn, readonly string[]>> = {
  memberNumber: ['会員no', '会員no.', '会員コード', '会員id'],
  branch: ['枝番', '事業所番号'],
  organization: ['会員名', '会員名(法人名)', '企業名', '団体名', '会社名', '名称'],
  kana: ['ふりがな', '法人名カナ', '法人名フリガナ', 'カナ'],
  establishment: ['施設名', '事業所'],
  kind: ['業種', '施設種別', '事業種別'],
  representative: ['代表者', '代表者名', '代表者氏名'],
  department: ['部署', '部署名', 'ご担当部署'],
  contact: ['担当者', 'ご担当者', 'ご担当者名', '担当者氏名'],
  phone: ['電話', '電話番号', 'tel番号'],
  fax: ['fax番号', 'ファックス', 'ファクス'],
  email: ['メールアドレス', 'eメール', 'eメールアドレス', 'e-mail', 'email', 'mail'],
  contactMethod: ['希望連絡方法', '送付方法'],
  postalCode: ['〒', '郵便'],
  fiscalYear: ['決算年月', '決算', '決算月', '会計年度'],
  revenueState: ['実績・計画', '実績計画', '実績/計画'],
  program: ['制度', '制度コード', '加入保険'],
  planText: ['プラン', '希望プラン名', '加入プラン'],
  solicitor: ['担当募集人', '募集人'],
  remarks: ['摘要', 'メモ'],
};

/** Of an address in several columns, from the prefecture to the building. */
export const ADDRESS_PARTS: readonly (readonly string[])[] = [
  ['都道府県', '都道府県名', '住所(都道府県)'],
  ['市区町村', '市区郡', '市町村', '住所(市区町村)', '住所(市区郡)', '市区町村名'],
  [
    '住所',
    '所在地',
    '住所1',
    '住所一',
    '町名',
    '町名番地',
    '町域',
    '住所(町名・番地)',
    '町名・番地',
    '住所(町名番地)',
  ],
  ['番地', '丁目番地', '住所(番地)', '番地等'],
  ['住所2', '住所二', '建物名', 'ビル名', 'マンション名', '建物', '住所(建物名)', '建物名・部屋番号', '方書'],
  ['住所3', '部屋番号', '階数'],
];
/** Of the first of them that is a building. */
export const BUILDING_FROM = 4;
/** kintone marks the first row of each record with *; its command line heads the column with the mark itself. */
export const FIRST_OF_RECORD: readonly string[] = ['レコードの開始行', '*'];

/** Why a line of a file is no data. */
export const passedText = {
  aboveHeading: '見出しより上の行',
  unitLine: '見出しの2行目（単位・注記）',
  headingAgain: '見出しの繰り返し',
  sum: '合計の行',
  partOfRecord: '上の行と同じレコードの、表の続き',
  outgoing: '出金の行',
  noMoney: '金額のない行',
  remark: '番号も金額もない行（注記）',
  format: '金額の明細ではない行（ヘッダー・トレーラー）',
} as const;

const count = (value: number) => value.toLocaleString('ja-JP');

export const standing = {
  loading: '契約・期限・対応履歴を読み込んでいます…',
  again: 'もう一度読み込む',
  cover: '現在の補償',
  noCover: '補償中の契約はありません。',
  period: (from: string, to: string) => `${from}～${to}`,
  /** The card has not read 事実: it calls the paper by no name that may have been corrected. */
  certificate: (state: string) => `証券・加入者証 ${state}`,
  steps: { application: '申込を受付', letter: '案内文', intention: '意向・説明' },
  policySteps: { policyChange: '異動・解約', certificates: '証券・加入者証' },
  claims: '事故',
  claimSteps: { claimSteps: '段階を記録', claimCosts: '費用' },
  stepsOf: (id: string) => `${id} の手続き`,
  unpaid: '未収',
  noUnpaid: '未収はありません。',
  due: '期限',
  noDue: '未了の期限はありません。',
  noDate: '日付未入力',
  overdue: '期限超過',
  moreDue: (rows: number) => `ほか${count(rows)}件は「期限」にあります。`,
  contacts: '最近の対応',
  noContacts: '対応の記録はまだありません。',
  showRow: (id: string) => `${id} の行へ`,
};

export const contactEntry = {
  open: '対応を記録',
  channel: '方法',
  direction: '受発信',
  summary: '内容',
  summaryHint: 'Ctrl+Enterで記録、Escで閉じます。',
  save: '記録する',
  saving: '記録しています…',
  done: (number: string, organization: string) => `${organization}の対応を記録しました（${number}）。`,
};

/** Of the page that takes a file in. */
export const importPage = {
  steps: ['ファイルを選ぶ', '内容を確認', '取込結果'],
  lead: '会員名簿のCSVファイルを選んでください。先に内容を確認し、取り込むのは確認の後です。',
  file: 'ファイル',
  rows: (rows: number) => `${count(rows)}行`,
  columns: { number: '会員番号', organization: '法人名' },
  notes: 'ファイル全体について',
  nothing: '取り込む行がありません。保留の理由を確認し、ファイルを直してから選び直してください。',
  nothingNew: '名簿はこのファイルの内容と同じです。取り込む必要はありません。',
  busy: '会員名簿に取り込んでいます。この画面を閉じずにお待ちください。',
  finished: (added: number, changed: number) =>
    `会員名簿に取り込みました（新規 ${count(added)}件、変更 ${count(changed)}件）。`,
  finishedHeld: (held: number) =>
    `保留が${count(held)}行あります。「記録を見る」の「取込結果」で理由を確認し、元のデータを直して再度取り込んでください。`,
  openResults: '取込結果を見る',
  makeQuotes: (rows: number) => `取り込んだ${count(rows)}件の見積を作成`,
};

export const sidebar = {
  placeholder: '法人名・フリガナ・番号・内容',
  hint: '会員番号、法人名、フリガナの一部を入力してください。',
  keys: '↑↓で選び、Enterで開きます。',
  searching: '検索しています…',
  found: (rows: number) => `${count(rows)}件見つかりました`,
  none: (text: string) => `「${text}」に該当する会員は見つかりません。`,
  noneHint: '表記を変えるか、会員番号で検索してください。',
  results: '検索結果',
  backToResults: '検索結果に戻る',
  person: '担当者',
  phone: 'TEL',
  email: 'メール',
  method: '連絡方法',
  noWay: '電話・メールとも未登録です',
  selected: '選択中の会員',
  noneSelected: '名簿・見積・契約などで会員の行を選んでから押してください。',
  newMember: '新しい会員',
  cover: '事故例と補償',
  makeBulk: '条件を選んで見積を作成',
  program: '加入制度',
  plans: '希望プラン',
  revenue: '売上高等',
  state: '状態',
  check: '確認事項',
  blank: '未登録',
  quotes: '見積',
  noQuotes: '見積はまだありません。',
  showRow: '名簿の行へ',
  showQuote: (number: string) => `見積 ${number} の行へ`,
  rowMissing: '該当する行が見つかりません。名簿が更新された可能性があります。もう一度検索してください。',
  send: '見積を送る',
  records: '見積・契約・事故・対応履歴',
  openRecord: (tab: string, id: string) => `${tab} ${id} の行を開く`,
  recordsFailed: '見積・契約・事故・対応履歴は検索できませんでした。',
};

const yenOf = (yen: number | null): string => (yen === null ? '（なし）' : formatYen(yen));

/** What a manager reads of rows whose stored figures were not those of their text. */
export const migrationText = {
  difference: ({
    memberKey,
    storedYen,
    readYen,
    oldKey,
  }: {
    readonly memberKey: string;
    readonly storedYen: number | null;
    readonly readYen: number | null;
    readonly oldKey: string;
  }): string =>
    [
      memberKey,
      ...(storedYen === readYen ? [] : [`売上高等（円）：${yenOf(storedYen)} → ${yenOf(readYen)}`]),
      ...(oldKey === '' ? [] : [`名簿キー：${oldKey}`]),
    ].join('　'),
};

/** Where an import is made. */
export const importWay: Way = { kind: 'page', page: 'import', title: titles.import };

/** Of the first run, on ホーム. */
export const firstStepText = { members: '4　会員名簿' };
