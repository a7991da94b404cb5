// What the room registers brings to the desk.
import { room } from '../../room';
import { complaints } from '../../tables/complaints';
import { answerComplaint } from './answer-complaint';
import { contract } from './contract';
import * as openRegisterCalls from './open-register';
import * as recordComplaintCalls from './record-complaint';
import { openWork } from './open-work';
import { tasks } from './tasks';
import { about, complaintWay, titles } from './words';

export const registers = room({
  name: 'registers',
  contract,
  useCases: {
    ...openRegisterCalls,
    ...recordComplaintCalls,
    answerComplaint,
  },
  pages: {
    complaint: {
      title: titles.complaint,
      kind: 'dialog',
      about: about.complaint,
      menu: { group: 'admin', at: 110 },
    },
    registers: {
      title: titles.registers,
      kind: 'dialog',
      about: about.registers,
      menu: { group: 'admin', at: 112 },
      from: ['policyLists'],
    },
  },
  optional: { title: titles.room, open: openWork },
  lists: [
    {
      page: 'work',
      at: 50,
      table: complaints,
      columns: [
        'complaintNumber',
        'receivedAt',
        'organization',
        'channel',
        'content',
        'cause',
        'response',
        'reportedTo',
        'closedOn',
        'state',
      ],
      state: 'state',
      next: [complaintWay],
    },
  ],
  tasks,
  hiddenTabs: { 180: complaints },
});
