// Every word of the room book that staff read.
import * as pageTitles from '../../domain/page-titles';
import { problemsOf } from '../../domain/problem';
import { offers, says, type Way } from '../../domain/way';

/** Of pages; the menu has them on 管理. */
export const titles = { bookCopy: pageTitles.bookCopy, paperFolder: pageTitles.paperFolder };
export const about = {
  bookCopy: '複製したブックを、引き継いで使うか、練習用にするかを決めます。',
  paperFolder: '書類のPDFを置くフォルダを作り、台帳を編集できる方と共有します。',
};

const folderPage: Way = { kind: 'page', page: 'paperFolder', title: titles.paperFolder };

export const bookProblems = /* @__PURE__ */ problemsOf({
  bookIsOriginal: () => 'このブックは複製ではありません。決めることはありません。何も変更していません。',
  letterOfCopy: () => 'ブックを引き継ぎました。元のブックで送信済みでないか確かめてから、送信してください。',
  folderStands: () => says('書類のフォルダは、すでにあります。', folderPage),
  folderMissing: () => says('書類のフォルダがまだありません。', folderPage),
  folderClosed: () =>
    'あなたのアカウントでは書類のフォルダを開けません。フォルダを作った管理者が「共有する」を押すと開けます。フォルダが削除されているときは、ゴミ箱から戻してください。',
  nobodyToShare: () => offers('共有を加える方が選ばれていません。', folderPage),
  nobodyHasLeft: () => '外す方はいません。台帳を編集できる方だけが共有しています。',
});

export const waitText = {
  letters: (state: string) => `送信箱の「${state}」`,
  count: (letters: number) => `${letters}件`,
  automation: '自動実行の登録（元のブック）',
  automaticQuotes: '自動見積が「入」の制度',
  lastNumber: '最後の見積番号',
};

export const bookAudit = {
  replacement: (letters: number) => `複製されたブックを引き継ぎ。送信箱${letters}件を確認待ちにした`,
  practice: (_: number) => '複製されたブックを練習用とした',
  folderMade: '書類のフォルダを作成',
  folderShared: (people: number) => `書類のフォルダを${people}人と共有`,
  papersMoved: (papers: number) => `以前の控え${papers}件を書類のフォルダに移動`,
  folderUnshared: (shares: number) => `書類のフォルダの共有${shares}件を解除`,
};

export const folderName = (agency: string): string => `台帳の書類${agency === '' ? '' : `（${agency}）`}`;

/** Of 点検. */
export const folderCheckText = {
  none: '書類のフォルダ：まだありません。PDFは送信した方のマイドライブに入り、ほかの方は開けません。「書類のフォルダ」で作れます',
  closed: '書類のフォルダ：あなたのアカウントでは開けません',
  unknown: '書類のフォルダ：確かめられません（Googleドライブの許可がありません）',
  shared: (left: readonly string[], missing: readonly string[], isOpenToAll: boolean) => {
    const parts = [
      ...(isOpenToAll ? ['リンクを知っている方、または組織の全員が開けます'] : []),
      ...(left.length === 0 ? [] : [`台帳の共有から外れた方が開けます（${left.join('、')}）`]),
      ...(missing.length === 0 ? [] : [`${missing.length}人がまだ開けません`]),
    ];
    return `書類のフォルダ：${parts.length === 0 ? '台帳を編集できる方だけが開けます' : parts.join('。')}`;
  },
};

export const bookPage = {
  loading: 'ブックを確認しています…',
  places: {
    original: '原本です。複製ではありません。',
    unmarked: '初期設定がまだ済んでいません。',
    copy: '複製されたブックです。何に使うかが決まるまで、登録・採番・送信・自動実行は止まっています。',
    practice: '練習用の写しです。登録はできますが、メールの送信と自動実行は止まっています。',
  },
  managerOnly: '決められるのは管理者です。',
  file: 'このファイルのID',
  known: '元のファイルのID',
  waits: '引き継がれているもの',
  how: '内容',
  nothing: '送信待ちの書類も、自動実行の登録もありません。',
  replace: 'このブックを引き継いで使う',
  replaceAbout:
    '元のブックはもう使いません。送信待ちの書類はすべて「確認待ち」に戻り、自動実行と書類のフォルダは登録し直します。番号は続きから付きます。',
  unused: '元のブックの自動実行を止め、今後は使わないことを確かめました',
  practise: '練習用の写しとして使う',
  practiseAbout: '番号は元のブックと重なります。メールは送らず、自動実行も登録できません。',
  done: {
    copy: '',
    unmarked: '',
    original: '引き継ぎました。「点検」で自動実行を登録し、「書類のフォルダ」を作ってください。',
    practice: '練習用の写しにしました。',
  },
};

export const folderPageText = {
  loading: '書類のフォルダを確認しています…',
  lead: '書類と控えのPDFを、台帳が作るフォルダに保存します。共有するのは台帳を編集できる方だけで、お知らせのメールは送りません。',
  none: 'まだありません。作るまでは、PDFは送信した方のマイドライブに入り、ほかの方は開けません。自動実行を登録したアカウントで作ることをおすすめします。',
  make: 'フォルダを作る',
  open: 'フォルダを開く',
  closed: 'あなたのアカウントではこのフォルダを開けません。フォルダを作った管理者が共有すると開けます。',
  managerOnly: '作る・共有するのは管理者です。',
  person: '台帳を編集できる方',
  access: 'フォルダ',
  accesses: { yes: '開けます', no: '開けません', left: '台帳から外れた方です' },
  share: (people: number) => `${people}人と共有する`,
  unshare: '台帳から外れた方・リンクの共有を外す',
  openToAll: 'リンクを知っている方、または組織の全員と共有されています。',
  refused: (addresses: readonly string[]) =>
    `Googleが共有を受け付けませんでした：${addresses.join('、')}。Googleアカウントのアドレスか、組織の共有の決まりをご確認ください。`,
  take: '以前の控えを移す',
  taking: '控えを確認しています…',
  takeAbout:
    'フォルダを作る前に送った書類のPDFは、送った方のマイドライブにあります。「以前の控えを移す」で、あなたのアカウントで送ったものをこのフォルダに移します。ご自分で別の場所に整理したものも移ります。',
  taken: (moved: number) =>
    moved === 0 ? '移す控えはありませんでした。' : `あなたの控え${moved}件をフォルダに移しました。`,
  takeRefused: (files: number) =>
    `Googleが移動を受け付けなかった控えが${files}件あります。Googleドライブで移してください。`,
  othersLeft: (files: number, senders: string) =>
    `ほかのアカウントの控え、または削除された控えが${files}件残っています（送信を確認した方：${senders}）。その方が管理者としてこの画面で移すか、Googleドライブで移してください。自動実行で送ったものは、自動実行を登録した方のものです。`,
  sender: (address: string, files: number) => `${address || '記録なし'} ${files}件`,
  moved:
    'フォルダは、作った方がGoogleドライブで共有ドライブに移せます。移したあとは「自己診断」を選び、保存できることを確かめてください。',
};
