// 資料を見る: what the documents say, to read.
import { showTabLists } from '../parts/tab-list-page';

showTabLists('reference');
