// Every word of the room disclosure that staff read.

/** Of pages and menu items: caption and title are one. */
export const titles = {
  recordFaxByHand: 'FAXの受信を記録',
  disclosure: '回答を入力',
  form: 'FAX用紙を印刷',
  coverage: '補償を調べる',
};

export const faxMenu = {
  faxOne: '会員名簿（または補うFAXの行）は1行だけ選んでください。',
  faxPages: (from: string) =>
    `${from}。枚数を入力してください。判読できない箇所があるときは「3 不鮮明」のように続けて入力します。`,
  faxFromMember: '選択した会員からのFAXとして記録します',
  faxCompletes: (fax: string) => `${fax}の再着として記録します`,
  faxFromNobody: '差出人が分からないFAXとして記録します（会員名簿の行を選ぶと会員と結び付きます）',
  faxLink: '受信画像のリンクを入力してください。ないときは空欄のままOKを押してください。',
  faxDone: (fax: string) => `受信番号${fax}で記録しました。`,
};
