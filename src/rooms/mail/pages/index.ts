// The door of mail's pages: letters on their way, looked at and sent where another page has made them.
export { SendHere } from './outbox/send-here';
export { SendOne } from './parts/send-one';
