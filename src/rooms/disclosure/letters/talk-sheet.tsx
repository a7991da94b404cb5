// 事故例と補償: one A4 a programme, or one across them, to talk with.
import type { ComponentChildren } from 'preact';
import { formatJapanese } from '../../../domain/calendar';
import type { TalkSheetModel } from '../../../domain/paper';
import { paperTitles } from '../../../domain/paper';
import { words } from '../../../letters/messages';
import { Foot } from '../../../letters/letter';
import { Sheet } from '../../../letters/sheet';
import { ACCENT, styles } from '../../../letters/styles';
import { talkText as say } from '../words';

/** Everything of a programme on one page; the table across is wider than high. */
const css = (wide: boolean) =>
  `@page{size:A4${wide ? ' landscape' : ''};margin:8mm 10mm 7mm 12mm}` +
  'html,body{margin:0;padding:0}' +
  'table{border-collapse:collapse;border-spacing:0}' +
  'tr,td,th{page-break-inside:avoid}';

const tight = { padding: '0.8pt 3pt', fontSize: '6.6pt', lineHeight: '1.25' };
const box = { ...styles.value, ...tight, wordBreak: 'break-word' } as const;
const head = { ...styles.head, ...tight };
const small = { fontSize: '6.6pt', lineHeight: '1.25' };

export function TalkSheet({ letter: sheet }: { letter: TalkSheetModel }) {
  return (
    <Sheet title={paperTitles.talkSheet} css={css(sheet.across !== undefined)}>
      <Head sheet={sheet} />
      {sheet.across ? <Across across={sheet.across} /> : <OfProgram sheet={sheet} />}
      <div style={styles.tail}>
        <div style={{ height: '3pt' }} />
        <p style={{ ...small, margin: 0 }}>{sheet.notes.map((note) => `※ ${note}`).join('　')}</p>
        <Foot letter={sheet} parts={[agencyText(sheet)]} />
      </div>
    </Sheet>
  );
}

function Head({ sheet }: { sheet: TalkSheetModel }) {
  return (
    <table style={styles.plain}>
      <tbody>
        <tr>
          <td style={{ verticalAlign: 'bottom', width: '76%' }}>
            {sheet.internal ? (
              <span style={{ ...styles.internal, fontSize: '8pt' }}>{words.internal}</span>
            ) : null}
            <span
              style={{ fontSize: '12pt', fontWeight: 700, color: ACCENT }}
            >{` ${paperTitles.talkSheet}`}</span>
            {/* A long name goes to a line of its own, never over two. */}
            <span style={{ fontSize: '8pt', display: 'inline-block', paddingLeft: '8pt' }}>
              {sheet.programName}
            </span>
          </td>
          <td style={{ ...styles.top, fontSize: '7.5pt', verticalAlign: 'bottom' }}>
            {formatJapanese(sheet.date)}
          </td>
        </tr>
        {sheet.addressee.organization === '' ? null : (
          <tr>
            {/* The longest name is one line of the page. */}
            <td colSpan={2} style={{ fontSize: '8pt' }}>
              {words.company(sheet.addressee.organization)}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <>
      <p style={{ ...styles.notesTitle, fontSize: '8pt', marginTop: '3pt', marginBottom: '1pt' }}>{title}</p>
      {children}
    </>
  );
}

function Grid({
  heads,
  widths,
  rows,
}: {
  heads: readonly string[];
  widths: readonly string[];
  rows: readonly (readonly string[])[];
}) {
  return (
    <table style={styles.table}>
      <thead>
        <tr>
          {heads.map((text, at) => (
            <td key={at} style={{ ...head, width: widths[at] }}>
              {text}
            </td>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          <tr key={row}>
            {cells.map((text, at) => (
              <td key={at} style={box}>
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function OfProgram({ sheet }: { sheet: TalkSheetModel }) {
  const { accidents, items, exclusions, open, around } = sheet;
  return (
    <>
      <Part title={say.accidents}>
        {accidents.length === 0 ? (
          <p style={{ ...small, margin: 0 }}>{say.noAccidents}</p>
        ) : (
          <Grid
            heads={[say.accident, say.answers, say.source]}
            widths={['52%', '28%', '20%']}
            rows={accidents.map(({ text, answers, source }) => [text, answers, source])}
          />
        )}
      </Part>
      <Part title={say.items}>
        <Grid
          heads={['', say.name, say.limit, say.ratio, say.consent, say.state]}
          widths={['3%', '30%', '27%', '12%', '21%', '7%']}
          rows={items.map(({ number, name, limit, ratio, consent, state }) => [
            number,
            name,
            limit,
            ratio,
            consent,
            state,
          ])}
        />
      </Part>
      <Part title={say.exclusions}>
        {exclusions.length === 0 ? (
          <p style={{ ...small, margin: 0 }}>{say.noExclusions}</p>
        ) : (
          <Lines lines={exclusions} />
        )}
      </Part>
      {open.length === 0 ? null : (
        <Part title={say.open}>
          <p style={{ ...small, margin: 0 }}>{open.map((text) => `・${text}`).join('　')}</p>
        </Part>
      )}
      {around.length === 0 ? null : (
        <Part title={say.around}>
          <Lines lines={around} />
        </Part>
      )}
    </>
  );
}

function Lines({ lines }: { lines: TalkSheetModel['around'] }) {
  return (
    <>
      {lines.map(({ label, text }, at) => (
        <div key={at} style={small}>
          <b>{label}</b>
          {`　${text}`}
        </div>
      ))}
    </>
  );
}

function Across({ across: { heads, rows } }: { across: NonNullable<TalkSheetModel['across']> }) {
  const width = `${Math.floor(87 / heads.length)}%`;
  return (
    <Grid
      heads={['', ...heads]}
      widths={['13%', ...heads.map(() => width)]}
      rows={rows.map(({ label, cells }) => [label, ...cells])}
    />
  );
}

const agencyText = ({ agency }: TalkSheetModel): string =>
  [
    `${agency.capacity || words.capacity}　${agency.name}`,
    agency.solicitor && words.solicitor(agency.solicitor),
  ]
    .filter((part) => part !== '')
    .join('　');
