// This file defines which e-mail addresses a letter may go to: those that the public form takes as well.
export { checkAddress } from '../../domain/mail-address';
