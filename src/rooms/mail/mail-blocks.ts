// The parts of a mail that are more than a line: the table of premiums and the signature, as text and as HTML.
import { formatJapanese } from '../../domain/calendar';
import { basisTexts, figureWords, premiumLines } from '../../domain/letter-figure';
import type { SendablePaper } from '../../domain/paper';
import type { LetterModel, LetterPart } from '../../domain/quote-letter';
import { escapeHtml, type MailBlock } from './mail-text';
import { mailWords as words } from './words';

/** No colour of its own but grey lines: it reads on white and on black. Two columns fit a phone. */
const LINE = '1px solid #8a8a8a';
const CELL = `border-bottom:${LINE};padding:8px 6px;text-align:left;vertical-align:top;font-weight:normal`;

interface Row {
  readonly label: string;
  readonly lines: readonly { readonly text: string; readonly kind: 'plain' | 'amount' | 'small' }[];
}

/** Blank for a paper without premiums of quotes. */
export function premiumTable(letter: SendablePaper): MailBlock {
  const tables = 'parts' in letter ? letter.parts.map((part) => rowsOf(letter, part)) : [];
  return {
    text: tables.map((rows) => rows.map(textOf).join('\n')).join('\n\n'),
    html: tables
      .map(
        (rows) =>
          `<table style="width:100%;border-collapse:collapse;border-top:${LINE}">${rows.map(htmlOf).join('')}</table>`,
      )
      .join('<br>'),
  };
}

/** As the paper has it: the same figures, under the same words (rules C1 to C3, C11). */
function rowsOf({ kind, validUntil }: LetterModel, part: LetterPart): Row[] {
  const plain = (label: string, text: string): Row => ({ label, lines: [{ text, kind: 'plain' }] });
  const until = kind === 'quotation' ? figureWords.validUntil : figureWords.referenceUntil;
  return [
    plain(figureWords.program, part.programName),
    plain(figureWords.start, formatJapanese(part.effectiveDate)),
    ...(validUntil === '' || kind === 'referralNotice' ? [] : [plain(until, formatJapanese(validUntil))]),
    ...part.plans.map((plan): Row => {
      const isPart = plan.term !== undefined && plan.figure.kind === 'exact';
      const year = plan.figure.kind === 'separate' || isPart ? '' : figureWords.annualPremium;
      return {
        label: plan.planName,
        lines: [
          ...premiumLines(plan, part.revenue.basis).flatMap(({ caption, amount }) => [
            { text: [caption || year, amount].filter(Boolean).join('　'), kind: 'amount' as const },
          ]),
          { text: basisTexts[plan.basis](plan.yearNote), kind: 'small' },
        ],
      };
    }),
  ];
}

const textOf = ({ label, lines }: Row): string =>
  [`${label}：${lines[0]!.text}`, ...lines.slice(1).map(({ text }) => `　　${text}`)].join('\n');

const LOOK = { plain: '', amount: 'font-size:18px;font-weight:bold', small: 'font-size:14px' } as const;

const htmlOf = ({ label, lines }: Row): string =>
  `<tr><th scope="row" style="${CELL};width:34%">${escapeHtml(label)}</th><td style="${CELL}">${lines
    .map(({ text, kind }) => `<div style="${LOOK[kind]}">${escapeHtml(text)}</div>`)
    .join('')}</td></tr>`;

export interface Sender {
  readonly name: string;
  readonly department: string;
  /** Whom to ask for; '' where nobody is named. */
  readonly person: string;
  readonly postalCode: string;
  readonly address: string;
  readonly phone: string;
  readonly fax: string;
  readonly email: string;
  readonly hours: string;
  readonly deliveryNumber: string;
}

/** What 設定 does not say is left out. */
export function signature(sender: Sender): MailBlock {
  const place = [sender.postalCode && words.post(sender.postalCode), sender.address];
  const numbers = [sender.phone && words.phone(sender.phone), sender.fax && words.fax(sender.fax)];
  const lines = [
    [sender.name, sender.department].filter(Boolean).join('　'),
    sender.person && words.person(sender.person),
    place.filter(Boolean).join(' '),
    numbers.filter(Boolean).join('　'),
    sender.email && words.email(sender.email),
    sender.hours && words.hours(sender.hours),
    words.number(sender.deliveryNumber),
  ].filter((line) => line !== '');
  return {
    text: [words.rule, ...lines, words.rule].join('\n'),
    html: `<div style="border-top:${LINE};padding-top:8px;font-size:14px">${lines.map(escapeHtml).join('<br>')}</div>`,
  };
}
