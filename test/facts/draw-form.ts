// The blank paper form of a programme, as FAX用紙を印刷 draws it.
import { renderToString } from 'preact-render-to-string';
import { h } from 'preact';
import type { FormModel } from '../../src/domain/paper';
import type { Program } from '../../src/domain/program';
import { noAddress } from '../../src/domain/quote-letter';
import { formContent } from '../../src/rooms/disclosure/form-model';
import { Form } from '../../src/rooms/disclosure/letters/form';

const agency = {
  ...{ name: '', department: '', postalCode: '', address: '', phone: '', fax: '', email: '' },
  ...{ solicitor: '', capacity: '' },
};

export function form(program: Program): string {
  const layout = program.handbook!.questionnaire();
  const letter = {
    kind: 'preCheckForm',
    number: '',
    date: '2026-11-22',
    addressee: noAddress,
    agency,
    programName: program.name,
    internal: true,
    template: { version: '', approvalNumber: '' },
    ...formContent(layout, {}, {}),
    notes: [],
    prefilled: false,
  } as unknown as FormModel;
  return renderToString(h(Form, { letter }));
}
