// Every word of the room doubts that staff read.
import { problemsOf, type Given } from '../../domain/problem';
import { says, type Way } from '../../domain/way';

/** Of pages and menu items: caption and title are one. */
export const titles = { doubts: '資料疑義' };

export const doubtsWay: Way = { kind: 'page', page: 'doubts', title: titles.doubts };

export const doubtPage = {
  loading: '資料疑義を読み込んでいます…',
  list: '資料の記載に疑問がある箇所',
  lead: '募集資料の記載だけでは確定できない点です。回答を登録するまで「推定」または「未確認」と表示します。',
  allPrograms: 'すべての制度',
  filter: '制度で絞り込む',
  pick: '選択',
  pickRow: (number: string) => `${number}を照会状に入れる`,
  number: '照会番号',
  question: '質問',
  meanwhile: (text: string) => `回答まで：${text}`,
  state: '状態',
  answer: '回答を登録',
  answered: (answer: string, paper: string) => `回答：${answer}（${paper}）`,
  letter: (count: number) => (count === 0 ? '照会状を作成' : `選んだ${count}件の照会状を作成`),
  making: '照会状を用意しています…',
  empty: '未回答の疑義はありません。',
  letterLead: (program: string, count: number) => `${program}／資料疑義${count}件`,
  program: '制度（制度ごとに1通）',
  programCount: (name: string, count: number) => `${name}（${count}件）`,
  methods: { FAX: 'FAX', 郵送: '郵送', メール: 'メール' },
  recipients: { FAX: 'FAX番号', 郵送: '住所', メール: 'メールアドレス' },
  methodHint: '会員の情報は記載されません。',
  back: '一覧に戻る',
};

export const answerForm = {
  answer: '回答内容',
  paper: '根拠書類',
  paperHint: '回答書の番号・日付、保管場所など',
  approvedBy: '承認者',
  answered: '回答日・回答者',
  answeredHint: '空欄のときは今日の日付になります。',
  submit: '回答を登録する',
  working: '登録しています…',
  done: (number: string, facts: number) =>
    `照会${number}の回答を登録し、事実${facts}件を「確認済」にしました。`,
};

export const doubtProblems = /* @__PURE__ */ problemsOf({
  noDoubtsChosen: () => says('照会状に入れる資料疑義を選んでください。', doubtsWay),
  doubtAnswerMissing: () => '保険会社の回答内容を入力してください。',
  doubtPaperMissing: () => '根拠書類（回答書の番号・日付・保存先など）を入力してください。',
  doubtApproverMissing: () => '承認者を入力してください。',
  doubtRowUnknown: ({ referralNumber }: Given<'referralNumber'>) =>
    says(`照会番号${referralNumber}の行が「資料疑義」にありません。`, doubtsWay),
  doubtUnknown: ({ referralNumber }: Given<'referralNumber'>) =>
    says(`照会番号${referralNumber}の疑義は、現在の制度の資料にはありません。`, doubtsWay),
  doubtClosed: ({ referralNumber, state }: Given<'referralNumber' | 'state'>) =>
    says(`照会番号${referralNumber}は「${state}」のため登録できません。`, doubtsWay),
});

export const auditText = {
  answered: (facts: number) => `資料疑義の回答を登録（事実${facts}件を確認済）`,
};

/** The line of 点検. */
export const factCheckText = (unverified: number, doubts: number) =>
  `未確認事項：事実${unverified}件、資料疑義${doubts}件`;

/** Of 今日の仕事. */
export const taskText = {
  doubt: '資料疑義',
  closedBy: '保険会社の回答を登録すると消えます',
  waits: (toAsk: boolean, count: number) =>
    toAsk ? `保険会社への照会（${count}件）` : `保険会社の回答（${count}件）`,
};
