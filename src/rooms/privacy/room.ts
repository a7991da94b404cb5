// What the room privacy brings to the desk.
import { titles } from './words';
import { room } from '../../room';
import { checkRetention } from './retention-menu';
import { contract } from './contract';
import * as retentionCalls from './retention';

export const privacy = room({
  name: 'privacy',
  contract,
  useCases: {
    ...retentionCalls,
  },
  actions: {
    checkRetention: { title: titles.retention, menu: { group: 'admin', at: 60 }, run: checkRetention },
  },
});
