// The door of mail's pages: one letter on its way, as parts of other pages show it.
export { SendOne } from './parts/send-one';
