// Groups of TOSHA's plans, and the doubt about the merged cells of its table.

export const ALL = ['TOSHA-A', 'TOSHA-B', 'TOSHA-C', 'TOSHA-D'];
export const STANDARD = ['TOSHA-A', 'TOSHA-B'];
export const PREMIUM = ['TOSHA-C', 'TOSHA-D'];
export const MERGED = 'プランの欄が結合されていて、プレミアムだけの対象かどうかが読み取れません';
