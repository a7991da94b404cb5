// The materials that the agency sends on request, as 設定 names them.

export interface Material {
  readonly name: string;
  /** Where it can be read; '' where it goes along as paper. */
  readonly link: string;
}

/** Of a request for material. */
export const MATERIAL_STATES = ['未送付', '送付待ち', '送付済'] as const;
export type MaterialState = (typeof MATERIAL_STATES)[number];

/** @example parseMaterials('パンフレット、ご案内 https://agency.example.jp/g.pdf')[1] // { name: 'ご案内', link: 'https://…' } */
export function parseMaterials(text: string): Material[] {
  return text.split(/[\n、；;]/).flatMap((part) => {
    const [, name = '', link = ''] = /^(.*?)[\s　＝=]*(https:\/\/\S+)?$/u.exec(part.trim()) ?? [];
    return name === '' && link === '' ? [] : [{ name: name.trim() || link, link }];
  });
}
