// What the letter on accidents before the certificate says, and what it leaves out.
import type { CertificateNoticeModel } from '../../src/domain/certificate-letter';
import { letterHtml } from '../../src/desk';

const letter: CertificateNoticeModel = {
  kind: 'certificateNotice',
  number: 'M-2027-0001',
  date: '2027-06-01',
  addressee: {
    organization: '架空第三町社会福祉協議会',
    establishment: '',
    department: '事務局',
    contact: '見本　九重',
    postalCode: '100-0000',
    address: '東京都架空第三町3-3',
  },
  agency: {
    name: '架空保険事務所',
    department: '',
    postalCode: '',
    address: '',
    phone: '03-0000-0000',
    fax: '03-0000-0001',
    email: '',
    solicitor: '',
  },
  programName: 'サイバープロテクター',
  internal: false,
  template: { version: '1', approvalNumber: 'TEST-001' },
  policyNumber: 'P-2027-0001',
  planName: 'スタンダード Aプラン',
  periodStart: '2027-04-01',
  startTime: '16:00',
  periodEnd: '2028-04-01',
  endTime: '16:00',
  hotline: '',
  certificateName: '加入者証',
};

test('the cover has begun, and whom to call', () => {
  const html = letterHtml(letter);
  for (const text of [
    '加入者証ご到着までの事故のご連絡について',
    '2027年4月1日 16:00',
    'P-2027-0001',
    'TEL 03-0000-0000',
  ]) {
    expect(html).toContain(text);
  }
});

test('the insurer’s hotline stands only where it is confirmed (rule C8)', () => {
  expect(letterHtml(letter)).not.toContain('保険会社の事故受付');
  expect(letterHtml({ ...letter, hotline: '0120-000-000' })).toContain('0120-000-000');
});
