// What the side bar opens with.
import { client } from '../../../../ui/server';
import type { Calls } from '../../contract';

const server = client<Calls>();

export const { openSelected } = server;
