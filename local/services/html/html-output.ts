// HtmlOutput: a page on its way to the sidebar, a dialog or a PDF.

import type { ServedPage } from '../../contracts';
import { type Execution, ServiceObject } from '../../execution/service-object';
import { Blob } from '../utilities/blob';

let lastPage = 0;

export class HtmlOutput extends ServiceObject {
  readonly className = 'HtmlOutput';
  private title = '';
  private width?: number;
  private height?: number;
  private readonly metas: Record<string, string> = {};
  constructor(
    execution: Execution,
    private html: string,
  ) {
    super(execution);
  }

  append(html: string): this {
    this.html += html;
    return this;
  }

  getContent(): string {
    return this.html;
  }

  setContent(html: string): this {
    this.html = html;
    return this;
  }

  getTitle(): string {
    return this.title;
  }

  setTitle(title: string): this {
    this.title = title;
    return this;
  }

  setWidth(pixels: number): this {
    this.width = pixels;
    return this;
  }

  setHeight(pixels: number): this {
    this.height = pixels;
    return this;
  }

  addMetaTag(name: string, content: string): this {
    this.metas[name] = content;
    return this;
  }

  setXFrameOptionsMode(): this {
    return this;
  }

  setSandboxMode(): this {
    return this;
  }

  getBlob(): Blob {
    return new Blob(this.execution, Buffer.from(this.html), 'text/html', `${this.title || 'output'}.html`);
  }

  getAs(contentType: string): Promise<Blob> {
    return this.getBlob().getAs(contentType);
  }

  /** For the services that show it. */
  _served(title = this.title): ServedPage {
    const id = `page-${++lastPage}-${Math.random().toString(36).slice(2, 10)}`;
    const { metas, width, height } = this;
    return { id, title, html: damagePage(this.html), metas, width, height };
  }
}

/** What HtmlService does to a page on its way: comments go, in markup and, roughly, in scripts and styles. */
export function damagePage(html: string): string {
  return html
    .replace(/<!--(?!\[if)[\s\S]*?-->/g, '')
    .replace(
      /(<script\b[^>]*>)([\s\S]*?)(<\/script>)/gi,
      (_, open: string, code: string, close: string) => open + stripScriptComments(code) + close,
    );
}

/**
 * Comments are found by a scanner that knows quotes and regular expressions but not template literals:
 * `//` or a block comment inside a template literal is damaged, as reported from Google.
 */
function stripScriptComments(code: string): string {
  // Only a template literal makes Google's scanner differ from the language; elsewhere stripping is invisible.
  return code.replace(/`(?:[^`\\]|\\.)*`/g, (literal) =>
    literal.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:\\])\/\/[^\n`]*/g, '$1'),
  );
}
