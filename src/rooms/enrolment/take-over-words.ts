// The words of 契約のCSV取込.
import { cutText } from '../../domain/cut-text';
import { formatJapanese } from '../../domain/calendar';
import * as pageTitles from '../../domain/page-titles';
import { problemsOf, type Given } from '../../domain/problem';
import { offers } from '../../domain/way';

/** What files call the columns of a policy; ours first. */
export const takeOverHeadings = {
  memberNumber: ['会員番号', '会員no', '会員no.', '会員コード', '会員id'],
  branch: ['事業所枝番', '枝番', '事業所番号'],
  organization: ['法人名', '会員名', '企業名', '団体名', '契約者名', '名称'],
  program: ['制度', '加入制度', '制度コード', '種目', '商品'],
  plan: ['プラン', '加入プラン', 'プラン名'],
  certificateNumber: ['証券番号', '証券・加入者証番号', '加入者証番号', '保険証券番号', '加入者番号'],
  insurers: ['引受保険会社', '保険会社', '保険会社名', '引受会社', '引受会社・割合'],
  startsAt: ['保険始期', '始期', '始期日', '契約始期', '保険始期(日時)'],
  endsAt: ['保険終期', '満期日', '満期', '終期', '終期日', '契約満期', '保険終期(日時)'],
  annualPremium: ['年間保険料', '保険料', '年額保険料'],
  appliedPremium: ['適用保険料', '期間の保険料'],
  originalInception: ['初年度始期', '初年度契約始期'],
  liabilityLimit: ['賠償限度額', '賠償の限度額', '支払限度額'],
  costLimit: ['費用限度額', '費用の限度額'],
  deductible: ['免責', '免責金額'],
  paymentState: ['入金状況', '入金'],
  solicitor: ['募集人', '募集担当', '担当募集人'],
  origin: ['引継元', '前取扱代理店', '取扱代理店'],
} as const;

export const takeOverText = {
  /** As messages name the file. */
  file: '取込ファイル',
  fromFile: (fileName: string): string => `引継：${cutText(fileName, 80)}`,
};

export const takeOverProblems = /* @__PURE__ */ problemsOf({
  takeOverNoRows: () =>
    '契約の行がありません。1行目に見出し、2行目から契約を入れてください。何も取り込んでいません。',
  takeOverColumnsMissing: ({ missing, found }: Given<'missing' | 'found'>) =>
    `見出し「${missing}」が見つかりません。1行目に見出しを入れてください。読み取った見出し：${found || '（なし）'}。何も取り込んでいません。`,
  takeOverColumnTwice: ({ first, second }: Given<'first' | 'second'>) =>
    `同じ項目の見出しが2つあります（「${first}」「${second}」）。1つにしてください。何も取り込んでいません。`,
  takeOverWidth: ({ cells, headers }: Given<'cells' | 'headers'>) =>
    `項目の数が見出しと合いません（見出し${headers}、この行${cells}）。金額の「,」は引用符で囲んでください。例："50,000"`,
  takeOverBlank: () => '空欄です。証券・加入者証を確認して入力してください。',
  takeOverProgramUnknown: ({ text, codes }: Given<'text' | 'codes'>) =>
    `「${text}」という制度はありません。次のいずれかにしてください：${codes}`,
  takeOverPlanUnknown: ({ text, program, plans }: Given<'text' | 'program' | 'plans'>) =>
    `「${text || '（空欄）'}」は${program}の1つのプランとして読み取れません。次のいずれかにしてください：${plans}`,
  takeOverMemberUnknown: ({ number, program }: Given<'number' | 'program'>) =>
    offers(
      `会員番号${number}・制度${program}の行が会員名簿にありません。先に会員名簿へ取り込むか、番号・枝番・制度を直してください。`,
      { kind: 'page', page: 'import', title: pageTitles.rosterImport },
    ),
  takeOverDate: ({ text }: Given<'text'>) =>
    `「${text}」は日付として読み取れません。例：2027-04-01、令和9年4月1日`,
  takeOverYen: ({ field, text }: Given<'field' | 'text'>) =>
    `「${text}」は${field}の金額として読み取れません。例：66,000円`,
  takeOverApproximate: ({ text }: Given<'text'>) =>
    `「${text}」は概数です。証券・加入者証の金額を入力してください。`,
  takeOverTermNotForward: () => '保険始期が保険終期以後です。証券・加入者証の日付を入力してください。',
  takeOverPremiumDiffers: () =>
    '保険期間と年間保険料・適用保険料が合いません。1年に満たない契約は「適用保険料」の列にその期間の保険料を、1年の契約は年間保険料と同じ額を入力してください。',
  takeOverPayment: ({ text, states }: Given<'text' | 'states'>) =>
    `入金状況「${text}」は使えません。空欄（引継前）か、次のいずれかにしてください：${states}`,
  takeOverTwice: ({ number, lines }: Given<'number' | 'lines'>) =>
    `証券番号${number}・同じ保険終期の行が複数あります（取込ファイル ${lines}行目）。1行にしてください。どれも取り込んでいません。`,
  takeOverStands: ({ number, policyNumber }: Given<'number' | 'policyNumber'>) =>
    `証券番号${number}の契約は、契約${policyNumber}としてすでにあります。この行をファイルから除いてください。`,
  takeOverChanged: ({ number, policyNumber }: Given<'number' | 'policyNumber'>) =>
    offers(
      `証券番号${number}は契約${policyNumber}として引継済で、この行と内容が異なります。取り込み直しはせず、変更は「${pageTitles.policyChange}」で登録してください。`,
      {
        kind: 'page',
        page: 'policyChange',
        title: pageTitles.policyChange,
        row: { tab: '契約', id: policyNumber },
      },
    ),
  takeOverStartInferred: ({ start }: Given<'start'>) =>
    `保険始期の記載がないため、満期の1年前（${formatJapanese(String(start))}）としました。証券・加入者証でご確認ください。`,
});
