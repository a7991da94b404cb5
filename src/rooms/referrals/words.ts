// Every word of the room referrals that staff read.

/** Of pages and menu items: caption and title are one. */
export const titles = {
  answerDoubts: '回答を登録（資料疑義）',
  referral: '保険会社へ照会',
  answer: '回答を登録',
  doubts: '保険会社へ照会（資料疑義）',
};

export const doubtMenu = {
  doubtsNone: '「照会」で、回答を記入した行（区分：資料疑義）を選んでから実行してください。',
  doubtsAsk: (numbers: readonly string[]) =>
    `照会番号${numbers.join('、')}の「回答内容」「根拠書類」「承認者」を登録し、関係する事実を「確認済」にします。続けますか。`,
  doubtsDone: (doubts: number, facts: number) =>
    `${doubts}件を登録し、事実${facts}件を「確認済」にしました。`,
};

/** The line of 点検. */
export const factCheckText = (unverified: number, doubts: number, referrals: number) =>
  `未確認事項：事実${unverified}件、資料疑義の照会${doubts}件。ほかに未完了の照会${referrals}件`;

/** Of the counts on ホーム. */
export const homeText = {
  referralsNew: '照会：未送付',
  referralsOpen: '照会：回答待ち',
};

/** Of 次にすること on ホーム. */
export const nextStepText = {
  referrals: '「照会」の未送付の項目を保険会社に確認する',
};
