import { openDesk } from '../parts/claim-desk';

openDesk('facts');
