// What the paper of a cover is called and who its parties are, for each programme as its document says.
import { certificateName } from '../../src/domain/certificate-name';
import { paperTitle } from '../../src/domain/paper';
import { insuredOf, policyholderOf } from '../../src/domain/policy-parties';
import type { CertificateNoticeModel } from '../../src/domain/certificate-letter';
import { programOf, programs } from '../../src/programs';
import { letterHtml } from '../../src/desk';

const MEMBER = '架空の会';
const ASSOCIATION = '社会福祉法人東京都社会福祉協議会';

// Columns: paper and its state, policyholder, insured and its state. Sources: the five documents; blank is not stated.
const table = [
  ['GH', '加入者証・保険証券', 'unverified', '', MEMBER, 'inferred'],
  ['AIOI', '保険証券', 'inferred', MEMBER, MEMBER, 'inferred'],
  ['ALIVE', '加入者証・保険証券', 'unverified', '', `${MEMBER}と使用人等`, 'published'],
  ['NISSHIN', '保険証券', 'inferred', MEMBER, '', 'unverified'],
  ['TOSHA', '加入者証', 'published', ASSOCIATION, `${MEMBER}とその役員`, 'published'],
] as const;

const notice = (program: string): CertificateNoticeModel => ({
  kind: 'certificateNotice',
  number: 'M-2027-0001',
  date: '2027-06-01',
  addressee: {
    organization: MEMBER,
    establishment: '',
    department: '',
    contact: '',
    postalCode: '',
    address: '',
  },
  agency: {
    name: '架空保険事務所',
    department: '',
    postalCode: '',
    address: '',
    phone: '',
    fax: '',
    email: '',
    solicitor: '',
  },
  programName: '架空の制度',
  internal: false,
  template: { version: '1', approvalNumber: 'TEST-001' },
  policyNumber: 'P-2027-0001',
  planName: '架空プラン',
  periodStart: '2027-04-01',
  startTime: '16:00',
  periodEnd: '2028-04-01',
  endTime: '16:00',
  hotline: '',
  certificateName: certificateName(programOf(program)),
});

test('the table names every programme', () => {
  expect(table.map(([code]) => code)).toEqual(programs.map(({ code }) => code));
});

test.each(table)('%s: %s', (code, paper, state, policyholder, insured, insuredState) => {
  const program = programOf(code)!;
  expect(certificateName(program)).toBe(paper);
  expect(program.certificate.state).toBe(state);
  expect(policyholderOf(program, MEMBER)).toBe(policyholder);
  expect(insuredOf(program, MEMBER)).toBe(insured);
  expect(program.insured.state).toBe(insuredState);
});

test.each(table)('the letter before the paper of %s speaks of %s', (code, paper) => {
  const letter = notice(code);
  expect(paperTitle(letter)).toBe(`${paper}ご到着までの事故のご連絡について`);
  const html = letterHtml(letter);
  expect(html).toContain(`${paper}が届きましたら`);
  const others = ['加入者証', '保険証券'].filter((name) => !paper.includes(name));
  for (const other of others) expect(html).not.toContain(other);
});

test('a letter that an earlier version queued speaks of either paper', () => {
  const { certificateName: _, ...older } = notice('TOSHA');
  expect(paperTitle(older)).toBe('加入者証・保険証券ご到着までの事故のご連絡について');
});
