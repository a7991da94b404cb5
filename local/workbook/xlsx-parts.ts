// What the engine's export leaves out for other programs: text kept as text, named ranges, and links that lead somewhere.
import type { Model } from './engine';
import { sheetNumber } from './sheet-number';

export interface XlsxPart {
  readonly path: string;
  readonly content: string;
}

interface NamedZone {
  readonly name: string;
  readonly range: {
    readonly sheetId: string;
    readonly zone: {
      readonly left: number;
      readonly right: number;
      readonly top: number;
      readonly bottom: number;
    };
  };
}

export function completed(parts: readonly XlsxPart[], model: Model): XlsxPart[] {
  const marked = unmarkedStrings(parts.find(({ path }) => path === 'xl/sharedStrings.xml')?.content ?? '');
  const styles = new QuotedStyles(parts.find(({ path }) => path === 'xl/styles.xml')?.content ?? '');
  const links = linksOf(model);
  const sheets = parts.map(({ path, content }) =>
    path.startsWith('xl/worksheets/sheet')
      ? { path, content: links(textCells(content, marked.indexes, styles)) }
      : { path, content },
  );
  return sheets.map(({ path, content }) => {
    if (path === 'xl/sharedStrings.xml') return { path, content: marked.content };
    if (path === 'xl/styles.xml') return { path, content: styles.content };
    if (path === 'xl/workbook.xml')
      return { path, content: content.replace('</sheets>', `</sheets>${definedNames(model)}`) };
    return { path, content };
  });
}

/** The apostrophe that marks a text is no part of it: it goes, and the cell's style says so instead. */
function unmarkedStrings(content: string): {
  readonly content: string;
  readonly indexes: ReadonlySet<number>;
} {
  const indexes = new Set<number>();
  let index = -1;
  const without = content.replace(/(<si>\s*<t[^>]*>)([\s\S]*?<\/t>)/g, (_, open: string, text: string) => {
    index += 1;
    const plain = text.replace(/^('|&apos;|&#39;|&#x27;)/, '');
    if (plain !== text) indexes.add(index);
    // Spaces at the ends are text too.
    const kept = open.includes('xml:space') ? open : open.replace('<t', '<t xml:space="preserve"');
    return kept + plain;
  });
  return { content: without, indexes };
}

function textCells(sheet: string, marked: ReadonlySet<number>, styles: QuotedStyles): string {
  return sheet.replace(
    /<c ([^>]*)>(\s*<v>)(\d+)(?=<\/v>)/g,
    (cell, attributes: string, open: string, at: string) => {
      if (!attributes.includes('t="s"') || !marked.has(Number(at))) return cell;
      const style = /\bs="(\d+)"/.exec(attributes)?.[1] ?? '0';
      const others = attributes.replace(/\s*\bs="\d+"/, '');
      return `<c ${others} s="${styles.quoted(style)}">${open}${at}`;
    },
  );
}

/** The formats of cells, each with a twin that has `quotePrefix`, made when it is first asked for. */
class QuotedStyles {
  private readonly formats: string[];
  private readonly twins = new Map<string, number>();
  constructor(private readonly styles: string) {
    const all = /<cellXfs[^>]*>([\s\S]*?)<\/cellXfs>/.exec(styles)?.[1] ?? '';
    this.formats = all.match(/<xf\b[^>]*\/>|<xf\b[^>]*[^/]>[\s\S]*?<\/xf>/g) ?? [];
  }

  quoted(style: string): number {
    const known = this.twins.get(style);
    if (known !== undefined) return known;
    const format = this.formats[Number(style)] ?? this.formats[0] ?? '<xf/>';
    const number = this.formats.push(format.replace('<xf', '<xf quotePrefix="1"')) - 1;
    this.twins.set(style, number);
    return number;
  }

  get content(): string {
    return this.styles.replace(
      /<cellXfs[^>]*>[\s\S]*?<\/cellXfs>/,
      () => `<cellXfs count="${this.formats.length}">${this.formats.join('')}</cellXfs>`,
    );
  }
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);
const quotedName = (name: string): string => `'${name.replace(/'/g, "''")}'`;

function columnLetters(at: number): string {
  const before = Math.floor(at / 26);
  return (before > 0 ? columnLetters(before - 1) : '') + String.fromCharCode(65 + (at % 26));
}

function definedNames(model: Model): string {
  const ranges = model.getters.getNamedRanges() as unknown as readonly NamedZone[];
  if (ranges.length === 0) return '';
  const names = ranges.map(({ name, range }) => {
    const { left, right, top, bottom } = range.zone;
    const [from, to] = [`$${columnLetters(left)}$${top + 1}`, `$${columnLetters(right)}$${bottom + 1}`];
    const place = `${quotedName(model.getters.getSheetName(range.sheetId))}!${from}${from === to ? '' : `:${to}`}`;
    return `<definedName name="${escaped(name)}">${escaped(place)}</definedName>`;
  });
  return `<definedNames>${names.join('')}</definedNames>`;
}

/** Sheets knows a tab by its number (#gid=), other programs by its name. */
function linksOf(model: Model): (sheet: string) => string {
  const tabs = model.getters.getSheetIds().map((id) => ({
    number: String(sheetNumber(id)),
    name: escaped(quotedName(model.getters.getSheetName(id)).replace(/"/g, '""')),
  }));
  const names = new Map(tabs.map(({ number, name }) => [number, name]));
  const list = tabs.map(({ number }) => number).join(',');
  const choices = tabs.map(({ name }) => `"${name}"`).join(',');
  const formula = (text: string) =>
    text
      .replace(
        /"#gid=(\d+)(?:&amp;range=([A-Z$\d:]*))?/g,
        (whole, number: string, range: string | undefined) => {
          const name = names.get(number);
          return name === undefined ? whole : `"#${name}!${range ?? 'A1'}`;
        },
      )
      .replace(
        /"#gid="&amp;(INDEX\((?:[^()]|\([^()]*\))*\))/g,
        (_, number: string) => `"#"&amp;CHOOSE(MATCH(${number},{${list}},0),${choices})&amp;"!A1"`,
      );
  return (sheet) =>
    sheet.replace(/(<f\b[^>]*>)([^<]*)(?=<\/f>)/g, (whole, open: string, text: string) =>
      text.includes('#gid=') ? open + formula(text) : whole,
    );
}
