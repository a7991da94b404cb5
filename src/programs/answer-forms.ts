// The answer options of the canonical questions: yes, no, and each question's own middle option.
import type { AnswerForm, AnswerOption } from '../domain/question';

const yes: AnswerOption = { code: 'yes', text: 'はい', digit: 1 };
const no: AnswerOption = { code: 'no', text: 'いいえ', digit: 3 };

export const yesNo: AnswerForm = { kind: 'choice', options: [yes, no] };

function withMiddle(code: string, text: string): AnswerForm {
  return { kind: 'choice', options: [yes, { code, text, digit: 2 }, no] };
}

export const yesRestrictedNo = withMiddle('restrictedOnly', '制限のみ実施');
export const yesIncompleteNo = withMiddle('incomplete', '行っているが不完全');
export const yesPartlyNo = withMiddle('partly', '一部実施');
export const yesOutdatedNo = withMiddle('outdated', '最新ではないが導入');
export const yesSometimesNo = withMiddle('sometimes', '時々ある');
export const yesPartlyStipulatedNo = withMiddle('partlyStipulated', '一部規定');

export const certificationList: AnswerForm = {
  kind: 'list',
  entries: [
    { code: 'truste', text: 'TRUSTe' },
    { code: 'privacyMark', text: 'プライバシーマーク' },
    { code: 'isms', text: 'ISMS認証' },
    { code: 'bs7799', text: 'BS7799' },
    { code: 'securityAction1', text: '一つ星', parent: 'SECURITY ACTION' },
    { code: 'securityAction2', text: '二つ星', parent: 'SECURITY ACTION' },
  ],
};

export const softwareList: AnswerForm = {
  kind: 'list',
  entries: [
    { code: 'urlFilter', text: 'URL（Web）フィルタリング' },
    { code: 'ips', text: 'IPS（侵入防止）' },
    { code: 'waf', text: 'WAF（Webアプリケーションの防御）' },
    { code: 'c2Block', text: 'C&Cサーバーとの通信の遮断' },
    { code: 'behaviour', text: '振る舞い検知（パターン型以外）' },
  ],
};
