// The Japanese words of the public form, for people who have never heard of the register behind it.

export const words = {
  title: '資料請求・お見積り',
  material: '資料請求',
  quote: 'お見積り',
  closed: 'ただいま受付を休止しています。ご不便をおかけしますが、再開までお待ちください。',
  busy: 'ただいま混み合っています。入力内容はこの画面に残っています。少し待ってから、もう一度「送信する」を押してください。',
  full: (enquiries: string) =>
    `ただいま受付件数が上限に達しているため、送信できませんでした。時間をおいて、もう一度お試しください。${enquiries ? `お急ぎの場合は ${enquiries} へご連絡ください。` : ''}`,
  failed: '処理できませんでした。入力内容はこの画面に残っています。時間をおいて、もう一度お試しください。',
  refused: '送信できませんでした。お手数ですが、お電話でお問い合わせください。',
  unreadable: '送信内容を読み取れませんでした。お手数ですが、画面を開き直してもう一度ご入力ください。',
  tokenUnreadable: '画面の有効期限を確認できませんでした。もう一度「送信する」を押してください。',
  tokenExpired: '画面を開いてから時間が経過しています。もう一度「送信する」を押してください。',
  tokenUsed: (number: string) =>
    `この画面からのご依頼は、受付番号 ${number} で受け付け済みです。変更した内容を新しいご依頼として送る場合は、もう一度「送信する」を押してください。`,
  correct: '入力内容をご確認ください。',
} as const;
