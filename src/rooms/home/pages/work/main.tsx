// 記録を見る: what came in and what was recorded, with where each is worked on.
import { showTabLists } from '../parts/tab-list-page';

showTabLists('work');
