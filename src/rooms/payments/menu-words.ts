// This file defines the words that menu items of payments say in alerts and questions.

export const paymentMenuWords = {
  receipts: '領収証',
  receiptsNone: '「契約」で領収証を発行する行を選んでから実行してください。',
  receiptsAsk: (count: number) => `選択した${count}件の領収証を送信箱に登録します。続けますか。`,
  receiptsDone: (count: number) =>
    count === 0 ? '新しく登録した領収証はありません。' : `領収証${count}件を送信箱に登録しました。`,
  refund: '返金を記録',
  refundOne: '「収納・精算」で返金予定の行を1行だけ選んでください。',
  refundDate: (number: string) => `入金番号${number}の返金日を入力してください。例：2027-04-10`,
  refundDone: (state: string) => `返金を記録しました。契約の入金状況は「${state}」です。`,
  undo: '計上を取消',
  undoOne: '「収納・精算」で計上済みの行を1行だけ選んでください。',
  undoReason: (number: string) => `入金番号${number}の計上を取り消します。理由を入力してください。`,
  undoDone: '計上を取り消しました。入金は照合待ちに戻りました。',
};
