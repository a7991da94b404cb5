// The door of the pages of mail: letters that another page has just made, looked at and sent there.
export { SendThese } from './outbox/send-these';
