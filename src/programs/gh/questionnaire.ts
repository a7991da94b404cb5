// GH's pre-check: the FAX estimate sheet with A★, B★, 29 numbered questions and follow-ups.
import type { FactSource } from '../../domain/fact';
import type { LayoutItem, Questionnaire } from '../../domain/questionnaire';
import { hintOf, layoutBlock } from '../layout';

const source = (section: string): FactSource => ({ document: 'S0', section });
const SHEET = 'サイバープロテクター見積りシート';

export const questionnaire = (): Questionnaire => ({
  program: 'GH',
  version: 'GH-2',
  title: 'サイバープロテクター 見積りシート（FAX）',
  origin: { value: 'insurerSheet', state: 'published', source: source(SHEET) },
  fields: [
    { code: 'organization', text: '会員名（法人名）', required: true, maxLength: 100 },
    { code: 'memberNumber', text: '会員番号', required: true, maxLength: 20 },
    { code: 'office', text: '事業所名', required: false, maxLength: 100 },
    { code: 'contact', text: '担当者名', required: true, maxLength: 60 },
    { code: 'phone', text: 'TEL', required: false, maxLength: 20 },
    { code: 'fax', text: 'FAX', required: false, maxLength: 20 },
    { code: 'plan', text: 'ご希望のプラン（A・B・どちらも）', required: true, maxLength: 10 },
  ],
  fieldsOf: { source: source(SHEET), marksRequired: false },
  blocks: [
    { code: 'star', title: '告知事項 A★・B★' },
    { code: 'numbered', title: '質問 1～29' },
  ],
  items: [...stars(), ...numbered()],
  starNote: {
    value:
      '★は普通保険約款に定める、危険に関する重要な事項です。故意または重大な過失による告知もれや事実と異なる告知があると、契約の解除や保険金の不払いとなることがあります。',
    state: 'published',
    source: source(`${SHEET} 末尾の注記`),
  },
});

function stars(): LayoutItem[] {
  const ask = layoutBlock('star', source(`${SHEET} A★・B★`));
  return [
    ask('A', 'REV', {
      star: true,
      asked: {
        text: '直近の会計年度（1年間）の売上高',
        hint: '新規設立で実績がない場合は、事業計画の1年間の総額。記入は千円単位',
      },
    }),
    // The paper has one answer for two questions; either yes makes it a yes.
    ask('B-1', 'LOSS_3P', { printed: 'B', star: true }),
    ask('B-2', 'LOSS_COST', { printed: 'B', star: true }),
  ];
}

function numbered(): LayoutItem[] {
  const ask = layoutBlock('numbered', source(`${SHEET} 質問1～29`));
  const ours = { hintState: hintOf.ours } as const;
  const borrowed = { hintState: hintOf.otherDocument } as const;
  const misplaced = '紙面の番号2は誓約書の行にあり、社内ネットワークの行に番号がありません';
  return [
    ask('1', 'POLICY'),
    ask('1a', 'POLICY_OFFICE', { when: { key: 'POLICY', options: ['yes'] } }),
    ask('1b', 'POLICY_TRAINING', { when: { key: 'POLICY', options: ['yes'] } }),
    // Always asked: whether it hangs on question 1 is not known.
    ask('1c', 'POLICY_OATH', { printed: '2', state: 'inferred', doubt: misplaced }),
    ask('2', 'ACCESS', { printed: '', state: 'inferred', doubt: misplaced }),
    ask('2a', 'ACCESS_LOG', { when: { key: 'ACCESS', options: ['yes', 'restrictedOnly'] } }),
    ask('3', 'CARD', ours),
    ask('4', 'ID'),
    ask('5', 'ZONE'),
    ask('6', 'FW_IDS', borrowed),
    ask('7', 'LOG3M'),
    ask('8', 'AV_PATCH'),
    ask('9', 'MAIL'),
    ask('10', 'NET_ENC'),
    ask('11', 'ISO15408'),
    ask('12', 'LEAVER'),
    ask('13', 'EXT_AUDIT'),
    ask('14', 'BCP'),
    ask('15', 'OUTSOURCE', { newPage: true, ...ours }),
    ask('15a', 'OUTSOURCE_TERMS', { when: { key: 'OUTSOURCE', options: ['yes', 'sometimes'] } }),
    ask('16', 'STORE', borrowed),
    ask('17', 'DISPOSE'),
    ask('18', 'TAKEOUT'),
    ask('19', 'COPY'),
    ask('20', 'VENDOR'),
    ask('21', 'SHARE', borrowed),
    ask('22', 'NO_3P_NET', ours),
    ask('23', 'IR_FLOW'),
    ask('23a', 'IR_DRILL', { when: { key: 'IR_FLOW', options: ['yes'] } }),
    ask('24', 'CISO', borrowed),
    ask('25', 'CSIRT_SOC', borrowed),
    ask('26', 'EOL_OS', ours),
    ask('27', 'BYOD', ours),
    ask('28', 'CERTS'),
    ask('29', 'SOFT'),
  ];
}
