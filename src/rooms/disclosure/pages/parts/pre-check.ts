// The pre-check, plugged into the member desk of the roster.
import type { PreCheck } from '../../../roster/pages';
import { disclosure as words } from '../../words';
import { DisclosureView } from './disclosure-view';

export const preCheck: PreCheck = { caption: words.open, View: DisclosureView };
