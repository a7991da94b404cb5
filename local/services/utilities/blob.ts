// Blob: bytes with a type and a name.

import { type Execution, ScriptError, ServiceObject } from '../../execution/service-object';
import { decodeText, encodeText, signedBytes, toBuffer } from './bytes';

export class Blob extends ServiceObject {
  readonly className = 'Blob';
  constructor(
    execution: Execution,
    private data: Buffer,
    private contentType: string | null,
    private name: string | null,
  ) {
    super(execution);
  }

  /** For other services. */
  get _content(): Buffer {
    return this.data;
  }

  getBytes(): number[] {
    return signedBytes(this.data);
  }

  setBytes(data: number[]): this {
    this.data = toBuffer(data);
    return this;
  }

  getDataAsString(charset?: string): string {
    return decodeText(this.data, charset);
  }

  setDataFromString(text: string, charset?: string): this {
    this.data = encodeText(text, charset);
    return this;
  }

  getContentType(): string | null {
    return this.contentType;
  }

  setContentType(contentType: string | null): this {
    this.contentType = contentType;
    return this;
  }

  getName(): string | null {
    return this.name;
  }

  setName(name: string): this {
    this.name = name;
    return this;
  }

  copyBlob(): Blob {
    return new Blob(this.execution, Buffer.from(this.data), this.contentType, this.name);
  }

  isGoogleType(): boolean {
    return false;
  }

  getBlob(): Blob {
    return this;
  }

  async getAs(contentType: string): Promise<Blob> {
    if (contentType === this.contentType) return this.copyBlob();
    if (this.contentType !== 'text/html' || contentType !== 'application/pdf') {
      throw new ScriptError(`Converting from ${this.contentType} to ${contentType} is not supported.`);
    }
    this.execution.requireAuthorization();
    const html = decodeText(this.data);
    const pdf = await this.execution.environment.pdf.convert(html);
    return new Blob(
      this.execution,
      pdf,
      contentType,
      this.name && this.name.replace(/\.html?$/i, '') + '.pdf',
    );
  }
}
