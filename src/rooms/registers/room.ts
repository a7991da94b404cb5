// What the room registers brings to the desk.
import { room } from '../../room';
import { complaints } from '../../tables/complaints';
import { contract } from './contract';
import * as openRegisterCalls from './open-register';
import * as recordComplaintCalls from './record-complaint';
import { titles } from './words';

export const registers = room({
  name: 'registers',
  contract,
  useCases: {
    ...openRegisterCalls,
    ...recordComplaintCalls,
  },
  pages: {
    complaint: { title: titles.complaint, kind: 'dialog', menu: { group: 'roster', at: 30 } },
    registers: { title: titles.registers, kind: 'dialog', menu: { group: 'money', at: 80 } },
  },
  tabs: { 180: complaints },
});
