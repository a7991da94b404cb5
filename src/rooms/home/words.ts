// Every word of the room home that staff read.
import * as pageTitles from '../../domain/page-titles';

/** Of pages and menu items: caption and title are one. */
export const titles = {
  today: '今日の仕事',
  sidebar: pageTitles.sidebar,
};

/** Of the automatic runs, as ホーム tells them. */
export const stepTitles = { health: '点検' };

/** The first line of 点検. */
export function checkedAt(now: string, zones: readonly string[]): string {
  const at = `点検日時：${now.slice(0, 16).replace('T', ' ')}`;
  const wrong = zones.filter((zone) => zone !== 'Asia/Tokyo');
  return wrong.length === 0
    ? `${at}（時間帯：東京）`
    : `${at}　時間帯が${[...new Set(wrong)].join('、')}です。「初期設定」で東京に直してください`;
}
