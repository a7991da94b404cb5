// One picture: how many premiums fall or rise by how much, as the screen that reviews a version shows it.
import { formatThousands, formatYen } from '../src/domain/yen';

export interface Chart {
  readonly version: string;
  readonly bars: readonly { readonly label: string; readonly count: number }[];
  readonly members: number;
  readonly becomeReferred: number;
  readonly becomeRated: number;
  readonly beforeYen: number;
  readonly afterYen: number;
  readonly change: string;
}

const WIDTH = 760;
const LEFT = 190;
const TOP = 84;
const ROW = 34;
const MOST = WIDTH - LEFT - 110;

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

export function chartOf(chart: Chart): string {
  const highest = Math.max(1, ...chart.bars.map(({ count }) => count));
  const height = TOP + chart.bars.length * ROW + 24;
  const bars = chart.bars.map(({ label, count }, at) => {
    const y = TOP + at * ROW;
    const width = Math.round((count / highest) * MOST);
    const colour =
      at === (chart.bars.length - 1) / 2 ? '#80868b' : at * 2 < chart.bars.length ? '#0b57d0' : '#b3261e';
    return `<text x="${LEFT - 12}" y="${y + 17}" text-anchor="end">${escaped(label)}</text><rect x="${LEFT}" y="${y}" width="${width}" height="24" fill="${colour}"/><text x="${LEFT + width + 8}" y="${y + 17}">${formatThousands(count)}件</text>`;
  });
  const said = [
    `対象 ${formatThousands(chart.members)}件、要照会になる ${formatThousands(chart.becomeReferred)}件、保険料が出る ${formatThousands(chart.becomeRated)}件`,
    `合計 ${formatYen(chart.beforeYen)} → ${formatYen(chart.afterYen)}${chart.change === '' ? '' : `（${chart.change}）`}`,
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="'Noto Sans JP', 'Hiragino Sans', Meiryo, sans-serif" font-size="14" fill="#1f1f1f">
<rect width="100%" height="100%" fill="#fff"/>
<text x="24" y="30" font-size="18" font-weight="bold">版「${escaped(chart.version)}」による保険料の変化</text>
<text x="24" y="52">${said[0]}</text>
<text x="24" y="72">${said[1]}</text>
${bars.join('\n')}
</svg>
`;
}
