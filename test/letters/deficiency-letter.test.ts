// What the letter on lines that were left blank says of the mark ★.
import { letterHtml } from '../../src/desk';
import type { DeficiencyLetterModel } from '../../src/domain/paper';

const NOTE = '★の付いた項目は、引受保険会社が重要な事項としている項目です。';
const letter = (...numbers: readonly string[]): DeficiencyLetterModel => ({
  kind: 'deficiency',
  number: 'M-2026-0011',
  date: '2026-11-22',
  addressee: {
    organization: '社会福祉法人あおば会',
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
    phone: '03-0000-0000',
    fax: '03-0000-0001',
    email: '',
    solicitor: '',
  },
  programName: 'サイバープロテクター',
  internal: false,
  template: { version: '1', approvalNumber: 'TEST-001' },
  formTitle: '見積りシート',
  receivedOn: '',
  items: numbers.map((number) => ({ number, text: '質問', hint: '' })),
});

test('the mark is explained where one of the lines has it, and nowhere else', () => {
  expect(letterHtml(letter('3', 'B-1★'))).toContain(NOTE);
  expect(letterHtml(letter('3', '15a'))).not.toContain('★');
});
