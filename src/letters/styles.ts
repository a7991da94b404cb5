// The look of letters: tables, borders and inline styles, all that Google's PDF converter keeps.
import type { JSX } from 'preact';

type Style = JSX.CSSProperties;

export const INK = '#1a1a1a';
export const ACCENT = '#1f3a5f';
const LINE = '#8a97a8';
const QUIET = '#55606e';

export const FONT =
  "'Noto Sans JP','MS-PGothic','MS PGothic','Hiragino Kaku Gothic ProN','Yu Gothic',Meiryo,sans-serif";

/** A4 with margins that leave room for a punched hole. */
export const PAGE_CSS =
  '@page{size:A4;margin:12mm 16mm 8mm 19mm}' +
  'html,body{margin:0;padding:0}' +
  'table{border-collapse:collapse;border-spacing:0}' +
  'tr,td,th{page-break-inside:avoid}';

const table: Style = { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' };
const cell: Style = { border: `0.6pt solid ${LINE}`, padding: '3pt 6pt', verticalAlign: 'middle' };

/** For tables that have to leave room for the rest of one page. */
export const DENSE: Style = { padding: '1.5pt 6pt', lineHeight: '1.35' };

export const styles = {
  body: { fontFamily: FONT, fontSize: '9.5pt', lineHeight: '1.5', color: INK },
  table,
  plain: { ...table, border: 'none' },
  top: { textAlign: 'right', verticalAlign: 'top', fontSize: '9pt', lineHeight: '1.6' },
  internal: {
    display: 'inline-block',
    border: '1.4pt solid #b3261e',
    color: '#b3261e',
    fontWeight: 700,
    padding: '2pt 8pt',
    fontSize: '10pt',
  },
  addressee: { verticalAlign: 'top', textAlign: 'left', paddingRight: '14pt', wordBreak: 'break-word' },
  address: { fontSize: '9pt', whiteSpace: 'pre-line' },
  organization: {
    fontSize: '12.5pt',
    fontWeight: 700,
    borderBottom: `0.8pt solid ${INK}`,
    paddingBottom: '2pt',
  },
  agency: {
    verticalAlign: 'top',
    textAlign: 'left',
    fontSize: '9pt',
    lineHeight: '1.5',
    wordBreak: 'break-word',
  },
  agencyName: { fontSize: '10.5pt', fontWeight: 700 },
  title: {
    textAlign: 'center',
    fontSize: '17pt',
    fontWeight: 700,
    letterSpacing: '0.12em',
    color: ACCENT,
    borderTop: `1.6pt solid ${ACCENT}`,
    borderBottom: `1.6pt solid ${ACCENT}`,
    padding: '5pt 0',
  },
  paragraph: { margin: '0', textIndent: '1em', textAlign: 'left' },
  right: { margin: '0', textAlign: 'right' },
  center: { margin: '3pt 0 4pt', textAlign: 'center' },
  label: { ...cell, width: '19%', fontWeight: 700, color: ACCENT, textAlign: 'left' },
  value: { ...cell, textAlign: 'left', wordBreak: 'break-word' },
  head: {
    ...cell,
    textAlign: 'center',
    fontWeight: 700,
    color: ACCENT,
    borderBottom: `1.6pt solid ${ACCENT}`,
    wordBreak: 'keep-all',
    overflowWrap: 'anywhere',
  },
  row: { ...cell, width: '19%', fontWeight: 700, color: ACCENT, textAlign: 'left', fontSize: '9pt' },
  fact: { ...cell, textAlign: 'center', fontSize: '9pt', wordBreak: 'break-word' },
  premium: {
    ...cell,
    textAlign: 'center',
    borderTop: `1.6pt solid ${ACCENT}`,
    borderBottom: `1.6pt solid ${ACCENT}`,
    padding: '5pt 4pt',
  },
  premiumLabel: {
    ...cell,
    fontWeight: 700,
    color: ACCENT,
    textAlign: 'left',
    borderTop: `1.6pt solid ${ACCENT}`,
    borderBottom: `1.6pt solid ${ACCENT}`,
  },
  caption: { fontSize: '8pt', color: QUIET, lineHeight: '1.35' },
  meaning: { ...cell, textAlign: 'center', fontSize: '8pt', lineHeight: '1.4', wordBreak: 'break-word' },
  whole: { pageBreakInside: 'avoid' },
  /** Whole, and never first on a page. */
  tail: { pageBreakInside: 'avoid', pageBreakBefore: 'avoid' },
  lastTable: { ...table, marginTop: '7pt' },
  notesTitle: {
    margin: '6pt 0 1pt',
    fontWeight: 700,
    color: ACCENT,
    fontSize: '9pt',
    pageBreakAfter: 'avoid',
  },
  noteMark: { width: '12pt', verticalAlign: 'top', fontSize: '8pt', lineHeight: '1.4' },
  note: { verticalAlign: 'top', fontSize: '8pt', lineHeight: '1.4' },
  insurer: { fontSize: '9pt', color: INK, whiteSpace: 'pre-line' },
  footer: {
    borderTop: `0.6pt solid ${LINE}`,
    paddingTop: '3pt',
    fontSize: '7.5pt',
    color: QUIET,
    textAlign: 'left',
    wordBreak: 'break-word',
  },
} satisfies Record<string, Style>;

const LONG_NAME = 24;
const LONG_ADDRESS_LINES = 4;

/** Long names and addresses get smaller instead of pushing the letter onto a second page. */
export function addresseeStyles(organization: string, address: string): { name: Style; address: Style } {
  const crowded = organization.length > LONG_NAME || address.split('\n').length > LONG_ADDRESS_LINES;
  return {
    name: {
      ...styles.organization,
      fontSize: organization.length > LONG_NAME ? '10.5pt' : '12.5pt',
      lineHeight: '1.4',
    },
    address: { ...styles.address, ...(crowded ? { fontSize: '7.5pt', lineHeight: '1.3' } : {}) },
  };
}

/** Smaller where plans stand side by side, so that four of them stay on one page. */
const amountSize = (plans: number) => (plans <= 2 ? 15 : plans === 3 ? 13 : 11.5);
const amountStyle = (size: number): Style => ({
  fontSize: `${size}pt`,
  fontWeight: 700,
  whiteSpace: 'nowrap',
  lineHeight: '1.4',
});

export const figureStyle = (plans: number, examples: number): Style =>
  amountStyle(amountSize(plans) - (examples > 1 ? 2.5 : 0));
/** Of the words in place of a figure. */
export const wordStyle = (plans: number): Style => amountStyle(amountSize(plans) - 3);
