// The door of the roster's pages: a part that pages of other rooms show.
export { MemberDesk, type PreCheck, type QuotePart } from './desk/member-desk';
export { openSelected } from './desk/open-selected';
