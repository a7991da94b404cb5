// This file defines the door of the letters room: a paper as data becomes one HTML page for the PDF.
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { PaperModel } from './domain/paper';
import { CertificateNotice } from './rooms/enrolment/letters/certificate-letter';
import { ClaimDocumentsLetter, FirstReport } from './rooms/claims/letters/claim-letters';
import { DeficiencyLetter } from './rooms/disclosure/letters/deficiency-letter';
import { DocumentRequest } from './rooms/solicitation/letters/document-request';
import { DoubtLetter } from './rooms/referrals/letters/doubt-letter';
import { InsurerLetter } from './rooms/referrals/letters/insurer-letter';
import { Form } from './rooms/disclosure/letters/form';
import { Letter } from './letters/letter';
import { PaymentLetter } from './rooms/payments/letters/payment-letter';
import { Receipt } from './rooms/payments/letters/receipt';
import { RenewalLetter } from './rooms/renewals/letters/renewal-letter';

export function letterHtml(paper: PaperModel): string {
  return `<!DOCTYPE html>${bodyOf(paper)}`;
}

function bodyOf(paper: PaperModel): string {
  switch (paper.kind) {
    case 'insurerReferral':
      return renderToString(h(InsurerLetter, { letter: paper }));
    case 'doubtReferral':
      return renderToString(h(DoubtLetter, { letter: paper }));
    case 'deficiency':
      return renderToString(h(DeficiencyLetter, { letter: paper }));
    case 'firstReport':
      return renderToString(h(FirstReport, { letter: paper }));
    case 'claimDocuments':
      return renderToString(h(ClaimDocumentsLetter, { letter: paper }));
    case 'renewal':
    case 'renewalReminder':
      return renderToString(h(RenewalLetter, { letter: paper }));
    case 'transfer':
    case 'paymentReminder':
      return renderToString(h(PaymentLetter, { letter: paper }));
    case 'receipt':
      return renderToString(h(Receipt, { letter: paper }));
    case 'documentRequest':
      return renderToString(h(DocumentRequest, { letter: paper }));
    case 'certificateNotice':
      return renderToString(h(CertificateNotice, { letter: paper }));
    case 'preCheckForm':
      return renderToString(h(Form, { form: paper }));
    default:
      return renderToString(h(Letter, { letter: paper }));
  }
}
