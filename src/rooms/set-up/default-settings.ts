// The rows of 設定 as shipped: what may be set, and what it means.
import { buildName } from '../../domain/build-name';
import { PUBLISHED_YEARS } from '../../domain/business-day';
import { USUAL_RENEWAL_DAYS } from '../../domain/renewal';
import { settingKeys } from '../../tables/setting-keys';
import type { DefaultRow } from './default-rows';

/** No period is ours to choose: law, insurers and the agency's own rules decide. */
const KEEP =
  '保存する年数（1～30）。空欄の間は消去の対象になりません。法令と保険会社との取決めをご確認のうえ入力してください。消去は「保存期間の点検」で確認した後に行います。';

export function defaultSettings(managers: string, schemaVersion: number, rooms: string): DefaultRow[] {
  const rows: readonly (readonly [keyof typeof settingKeys, string, string])[] = [
    ['agencyName', '', '書類の差出人として印字する代理店名。空欄の間は書類に印字されません。'],
    [
      'agencyCapacity',
      '取扱代理店',
      '書類に代理店名とともに印字する立場。保険契約の締結を代理するか媒介するかを、保険会社との委託契約で確認して入力します。例：取扱代理店（契約締結の代理）',
    ],
    ['agencyDepartment', '', '担当部署。書類とメールに使います。'],
    ['agencyPostalCode', '', '例：100-0001'],
    ['agencyAddress', '', '書類に印字する住所。'],
    ['agencyPhone', '', '書類に印字する電話番号。'],
    ['agencyFax', '', '書類に印字するFAX番号。'],
    ['agencyEmail', '', '書類に印字するメールアドレス。'],
    ['agencyHours', '平日9時～17時', 'メールの署名に入れる営業時間。'],
    ['senderName', '', 'メールの差出人の表示名。空欄のときは代理店名を使います。'],
    ['replyTo', '', 'メールの返信先。送信するアカウントと異なる場合に入力します。'],
    ['defaultProgram', 'GH', 'プランを「A」のように記号だけで指定したときの制度。制度コードで入力します。'],
    [
      'quoteValidityDays',
      '30',
      '見積の有効日数。申込締切・保険始期・料率の終期が先に来る場合はそちらまでです。',
    ],
    [
      'renewalDays',
      USUAL_RENEWAL_DAYS.join(','),
      '更改の案内・督促の時期。申込締切のある制度は締切、ほかは満期日から数えます。先頭は案内、末尾は結果の確認です。',
    ],
    [
      'publishedYears',
      PUBLISHED_YEARS.join(','),
      '「祝日」にすべての祝日を登録した年。ここにない年の前営業日は表示しません。内閣府の公表（毎年2月）を「祝日」に登録してから追加します。',
    ],
    [
      'closedDays',
      '',
      '土日・祝日・12月31日～1月3日のほかに営業日としない日。例：8/13～8/15（毎年）、2027-05-06、水曜日。複数は「、」で区切ります。',
    ],
    [
      'rooms',
      rooms,
      '事故、収納・精算、公開フォーム、苦情・登録簿のうち使う業務。空欄のときはすべて使います。「使う業務」の画面で切り替えてください。',
    ],
    [
      'automaticQuotes',
      '',
      '見積を自動でメール送付する制度。「自動見積」の画面で管理者が切り替えてください。ここに入力しても「入」にはなりません。消すと「切」になります。',
    ],
    ['automaticAnHour', '10', '自動で送る見積の、1時間あたりの上限（件）。'],
    ['automaticADay', '30', '自動で送る見積の、1日あたりの上限（件）。'],
    ['automaticReserve', '20', '自動では使わず、職員の送信のために残すメールの数（件）。'],
    ['mailChunkSize', '10', '一度の処理で送信する件数。'],
    [
      'managers',
      managers,
      '料率・制度・設定を変更できる方のメールアドレス。複数は「,」で区切ります。変更後は初期設定を実行してください。',
    ],
    [
      'automationOwner',
      '',
      '自動実行（日次・時次・作業）を登録したアカウント。「管理」の「点検」で登録します。メールはこのアカウントから送られます。',
    ],
    ['automationSince', '', '上のアカウントが自動実行を登録した日時。変更しないでください。'],
    ['lastDaily', '', '日次の処理が最後に終わった日時。変更しないでください。'],
    ['lastAuditHead', '', '監査記録の控えを管理者に最後に送った日。変更しないでください。'],
    ['lastHourly', '', '時次の処理が最後に終わった日時。変更しないでください。'],
    ['lastWorker', '', '作業の処理が最後に終わった日時。変更しないでください。'],
    ['dailyProblems', '', '日次の処理で終わらなかったもの。空欄なら正常です。'],
    ['hourlyProblems', '', '時次の処理で終わらなかったもの。空欄なら正常です。'],
    ['workerProblems', '', '作業の処理で終わらなかったもの。空欄なら正常です。'],
    [
      'intakeWorkbook',
      '',
      '公開フォームの受付ブックのID。空欄の間は受付を取り込みません。「台帳 → 管理… → 受付を取り込む」から登録します。',
    ],
    [
      'intakeNotice',
      '',
      '受付を取り込んだときに知らせる社内のメールアドレス（1件）。空欄のときは管理者メールの先頭に送ります。',
    ],
    [
      'intakeOwner',
      '',
      '公開フォームの受付と資料請求を担当する方。会員名簿に募集担当のない方の仕事は、この方の担当になります。',
    ],
    [
      'materials',
      '',
      '資料請求に送る資料。「、」で区切ります。名前だけのものは同封、「名前 https://…」はリンクで案内します。例：パンフレット、重要事項説明書 https://…',
    ],
    [
      'readers',
      '',
      '台帳メニューで登録・送信をしない方のメールアドレス。複数は「,」で区切ります。シートの手入力は、Googleの共有設定で「閲覧者」にすると止められます。',
    ],
    ...(
      [
        'keepIntakes',
        'keepImportResults',
        'keepContacts',
        'keepIntentions',
        'keepFaxes',
        'keepDeliveries',
        'keepQuotes',
        'keepDisclosures',
        'keepMembers',
        'keepClaims',
        'keepComplaints',
        'keepPayments',
        'keepDocuments',
      ] as const
    ).map((key) => [key, '', KEEP] as const),
    [
      'paperFolder',
      '',
      'PDFを保存するGoogleドライブのフォルダ。「書類のフォルダ」の画面で作り、共有します。変更しないでください。',
    ],
    [
      'archives',
      '',
      '過去の年の記録を移したファイルの一覧。「保管した記録」の画面で移し、探します。変更しないでください。',
    ],
    ['bookFile', '', 'このファイルのID。複製されたブックを見分けるために使います。変更しないでください。'],
    ['schemaVersion', String(schemaVersion), 'ブックの構造の版。変更しないでください。'],
    ['build', buildName, '最後に初期設定を実行したプログラムの版とコミット。変更しないでください。'],
    ['demonstration', '', '見本データを使っている間「使用中」と入ります。実際の業務では空欄にしてください。'],
  ];
  return rows.map(([key, value, explanation]) => ({ key: settingKeys[key], value, explanation }));
}
