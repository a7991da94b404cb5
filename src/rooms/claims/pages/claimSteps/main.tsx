import { openDesk } from '../parts/claim-desk';

openDesk('steps');
