// What the room privacy brings to the desk.
import { about, titles } from './words';
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
    checkRetention: {
      title: titles.retention,
      about: about.retention,
      menu: { group: 'admin', at: 90 },
      run: checkRetention,
    },
  },
});
