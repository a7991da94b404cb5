// The paper form of a pre-check: own A4 sheet in printed order, blank or with what is known written in.
import { Fragment } from 'preact';
import type { FormItem, FormModel } from '../../../domain/paper';
import type { AnswerForm } from '../../../domain/question';
import { formWords as say, words } from '../../../letters/messages';
import { Foot } from '../../../letters/letter';
import { MarkedNotes, Sheet } from '../../../letters/sheet';
import { ACCENT, styles } from '../../../letters/styles';

/** Narrow margins: the sheet of 29 questions stays on two pages. */
const FORM_CSS =
  '@page{size:A4;margin:10mm 12mm 9mm 16mm}' +
  'html,body{margin:0;padding:0}' +
  'table{border-collapse:collapse;border-spacing:0}' +
  'tr,td,th{page-break-inside:avoid}';

const NUMBER_WIDTH = '5.5%';
const ANSWER_WIDTH = '36%';
const tight = { padding: '0.7pt 4pt', fontSize: '8.5pt', lineHeight: '1.2' };
const box = { ...styles.value, ...tight };
const numberCell = { ...box, width: NUMBER_WIDTH, textAlign: 'center', fontWeight: 700 } as const;

export function Form({ letter: form }: { letter: FormModel }) {
  return (
    <Sheet title={form.title} css={FORM_CSS}>
      <FormHead form={form} />
      <Fields form={form} />
      {form.blocks.map((block) => (
        <Block key={block.title} block={block} both={form.numbersOnBothSides} />
      ))}
      <table style={{ ...styles.table, marginTop: '5pt' }}>
        <tbody>
          <tr>
            <td style={{ ...box, height: '18pt', width: '50%' }}>{say.filledOn}</td>
            <td style={box}>{say.filledBy}</td>
          </tr>
        </tbody>
      </table>
      {form.starNote === '' ? null : (
        <div
          style={{ border: `0.8pt solid ${ACCENT}`, padding: '3pt 6pt', marginTop: '5pt', ...styles.note }}
        >
          {form.starNote}
        </div>
      )}
      <div style={styles.tail}>
        <div style={{ height: '3pt' }} />
        <MarkedNotes notes={form.notes} />
        <Foot letter={form} parts={[agencyText(form)]} />
      </div>
    </Sheet>
  );
}

function FormHead({ form }: { form: FormModel }) {
  const { agency } = form;
  return (
    <table style={styles.plain}>
      <tbody>
        <tr>
          <td style={{ verticalAlign: 'bottom', width: '72%' }}>
            {form.internal ? <span style={styles.internal}>{words.internal}</span> : null}
            <div style={{ fontSize: '13pt', fontWeight: 700, color: ACCENT, lineHeight: '1.4' }}>
              {form.title}
            </div>
            <div style={{ fontSize: '8.5pt' }}>{form.programName}</div>
          </td>
          <td style={{ ...styles.top, fontSize: '8pt', lineHeight: '1.4', verticalAlign: 'bottom' }}>
            {[
              agency.name,
              agency.phone === '' ? '' : words.phone(agency.phone),
              agency.fax === '' ? '' : words.fax(agency.fax),
            ].map((line) => (
              <div key={line}>{line}</div>
            ))}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

const agencyText = ({ agency }: FormModel): string =>
  [
    `${agency.capacity || words.capacity}　${agency.name}`,
    agency.solicitor && words.solicitor(agency.solicitor),
  ]
    .filter((part) => part !== '')
    .join('　');

/** Two fields a line, as on a fax sheet; a last odd one takes the whole line. */
function Fields({ form }: { form: FormModel }) {
  const rows: (typeof form.fields)[] = [];
  for (let at = 0; at < form.fields.length; at += 2) rows.push(form.fields.slice(at, at + 2));
  const label = { ...styles.label, ...tight, width: '16%' };
  return (
    <table style={{ ...styles.table, marginTop: '4pt' }}>
      <tbody>
        {rows.map((pair) => (
          <tr key={pair[0]!.label}>
            {pair.map((field) => (
              <>
                <td style={label}>{field.label}</td>
                <td
                  colSpan={pair.length === 1 ? 3 : 1}
                  style={{ ...box, height: '14pt', width: pair.length === 1 ? '84%' : '34%' }}
                >
                  {field.text}
                </td>
              </>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Block = FormModel['blocks'][number];

function Block({ block, both }: { block: Block; both: boolean }) {
  const parts: FormItem[][] = [];
  for (const item of block.items) {
    if (item.newPage || parts.length === 0) parts.push([]);
    parts[parts.length - 1]!.push(item);
  }
  return (
    <>
      <p style={{ ...styles.notesTitle, marginTop: '5pt', marginBottom: '2pt' }}>{block.title}</p>
      {block.note === '' ? null : <p style={{ ...styles.note, margin: '0 0 2pt' }}>{block.note}</p>}
      {parts.map((items, index) => (
        <table key={index} style={{ ...styles.table, ...(index > 0 ? { pageBreakBefore: 'always' } : {}) }}>
          <thead>
            <tr>
              <td style={{ ...styles.head, ...tight, width: NUMBER_WIDTH }}>{say.number}</td>
              <td style={{ ...styles.head, ...tight }}>{say.question}</td>
              <td style={{ ...styles.head, ...tight, width: ANSWER_WIDTH }}>{say.answer}</td>
              {both ? <td style={{ ...styles.head, ...tight, width: NUMBER_WIDTH }}>{say.number}</td> : null}
            </tr>
          </thead>
          <tbody>
            {items.map((item, at) => (
              <Line key={at} item={item} both={both} rows={rowsOfNumber(items, at)} />
            ))}
          </tbody>
        </table>
      ))}
    </>
  );
}

/** Lines under the number that stands here. */
function rowsOfNumber(items: readonly FormItem[], at: number): number {
  const next = items.findIndex((item, index) => index > at && !item.sharesNumber);
  return (next < 0 ? items.length : next) - at;
}

function Line({ item, both, rows }: { item: FormItem; both: boolean; rows: number }) {
  const number = item.number + (item.star && item.number !== '' ? '★' : '');
  return (
    <tr>
      {item.sharesNumber ? null : (
        <td style={numberCell} rowSpan={rows}>
          {number}
        </td>
      )}
      <td style={{ ...box, ...(item.followUp ? { paddingLeft: '14pt' } : {}) }}>
        {item.lead === '' ? null : <div style={styles.caption}>{item.lead}</div>}
        {item.text}
        {item.hint === '' ? null : <div style={{ ...styles.caption, fontSize: '7pt' }}>{item.hint}</div>}
      </td>
      <td style={box}>
        <AnswerBoxes item={item} />
      </td>
      {both && !item.sharesNumber ? (
        <td style={numberCell} rowSpan={rows}>
          {item.number}
        </td>
      ) : null}
    </tr>
  );
}

function AnswerBoxes({ item }: { item: FormItem }) {
  const { form, ticked, written } = item;
  switch (form.kind) {
    case 'choice':
      return <Options form={form} ticked={ticked} />;
    case 'list':
      return (
        <>
          {form.entries.map((entry, at) => (
            <Fragment key={entry.code}>
              {entry.parent && entry.parent !== form.entries[at - 1]?.parent ? (
                <span>
                  <br />
                  {`${entry.parent}　`}
                </span>
              ) : null}
              <span style={{ whiteSpace: 'nowrap' }}>
                {`${mark(ticked.includes(entry.code))} ${entry.text}　`}
              </span>
              <wbr />
            </Fragment>
          ))}
        </>
      );
    case 'revenue':
      return (
        <div style={{ lineHeight: '2' }}>
          {written[0] ? written[0] : `　　　　　${say.year}　　　${say.month}`}
          <br />
          {written[1] ? written[1] : `　　　　　　　　　　　${say.unit[form.unit] ?? ''}`}
        </div>
      );
    case 'text':
      return <div style={{ minHeight: '16pt' }}>{written[0] ?? ''}</div>;
  }
}

/** Yes, middle and no each in its own column: a sheet is read aloud down the page. */
function Options(props: { form: Extract<AnswerForm, { kind: 'choice' }>; ticked: readonly string[] }) {
  const { options } = props.form;
  return (
    <table style={styles.plain}>
      <tbody>
        <tr>
          {COLUMNS.map(([digit, width]) => {
            const option = options.find((candidate) => candidate.digit === digit);
            return (
              <td key={digit} style={{ width, whiteSpace: 'nowrap', padding: '0' }}>
                {option ? `${mark(props.ticked.includes(option.code))} ${option.text}` : ''}
              </td>
            );
          })}
        </tr>
      </tbody>
    </table>
  );
}

const COLUMNS = [
  [1, '22%'],
  [2, '51%'],
  [3, '27%'],
] as const;

const mark = (ticked: boolean): string => (ticked ? '■' : '□');
