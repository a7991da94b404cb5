// This file defines the words that menu items say in alerts and toasts.

export const menuWords = {
  today: '今日の仕事',
  outbox: '送信箱',
  automation: '点検（自動実行と権限）',
  automationAsk:
    '自動実行を、あなたのアカウントで登録（修復）しますか。メールはこのアカウントから送られます。',
  automationDone: '登録しました。',
  check: '記録の検査',
  demonstration: '見本データを入れる',
  demonstrationAsk:
    '架空の会員と、見本用の取扱区分・承認番号を登録します。実際の業務に使うブックでは実行しないでください。続けますか。',
  demonstrationDone: (members: number) =>
    members === 0 ? '見本データはすでに登録されています。' : `見本の会員${members}件を登録しました。`,
  selfCheck: '自己診断',
  checked: (all: number, failed: number) =>
    failed === 0 ? `${all}項目すべて正常です。` : `${all}項目のうち${failed}項目が期待と異なります。`,
  send: '選択分を送信',
  sendNone: '「送信箱」で送信する行を選んでから実行してください。',
  sendOne: (delivery: string) => `送信番号${delivery}を送信します。宛先と内容は確認済みですか。`,
  sendMany: (count: number) =>
    `選択した${count}件を処理します。確認のため、送信するメールの件数を入力してください（FAX・郵送は数えません）。`,
  sent: (mails: number, papers: number, left: number) =>
    `送信${mails}件、発送待ち${papers}件${left > 0 ? `、残り${left}件` : ''}です。`,
  recordFax: 'FAXの受信を記録',
  faxOne: '会員名簿（または補うFAXの行）は1行だけ選んでください。',
  faxPages: (from: string) =>
    `${from}。枚数を入力してください。判読できない箇所があるときは「3 不鮮明」のように続けて入力します。`,
  faxFromMember: '選択した会員からのFAXとして記録します',
  faxCompletes: (fax: string) => `${fax}の再着として記録します`,
  faxFromNobody: '差出人が分からないFAXとして記録します（会員名簿の行を選ぶと会員と結び付きます）',
  faxLink: '受信画像のリンクを入力してください。ないときは空欄のままOKを押してください。',
  faxDone: (fax: string) => `受信番号${fax}で記録しました。`,
  answerDoubts: '資料疑義の回答を登録',
  doubtsNone: '「照会」で、回答を記入した行（区分：資料疑義）を選んでから実行してください。',
  doubtsAsk: (numbers: readonly string[]) =>
    `照会番号${numbers.join('、')}の「回答内容」「根拠書類」「承認者」を登録し、関係する事実を「確認済」にします。続けますか。`,
  doubtsDone: (doubts: number, facts: number) =>
    `${doubts}件を登録し、事実${facts}件を「確認済」にしました。`,
  retention: '保存期間の点検',
  retentionAsk: (rows: number) =>
    `氏名・連絡先・内容を消去し、番号・金額・日付は残します。元に戻せません。消去するときは件数「${rows}」を入力してください。`,
  retentionDone: (rows: number) => `${rows}件の内容を消去しました。番号・金額・日付は残っています。`,
  setUp: '初期設定',
  setUpAsk:
    'シート・見出し・入力規則・保護・料率を、このプログラムの内容にそろえます。入力済みの行と、変更された値はそのまま残ります。続けますか。',
  setUpDone: (tabs: number, added: number, updated: number) =>
    `完了しました。新しいシート${tabs}枚、追加${added}行、更新${updated}行。`,
  kept: (tab: string, id: string, column: string, current: string, shipped: string) =>
    `・${tab}「${id}」の「${column}」は変更されているため残しました（現在：${current || '空欄'}／標準：${shipped || '空欄'}）`,
  keptMore: (rest: number) => `ほか${rest}件`,
};
