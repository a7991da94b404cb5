// The door of the roster's pages: a part that pages of other rooms show.
export { MemberDesk, type PreCheck } from './desk/member-desk';
