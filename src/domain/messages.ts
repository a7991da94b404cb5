// This file defines the Japanese texts for problems with revenues and dates.
import type { MessageCatalogue } from './problem';

export const domainMessages: MessageCatalogue = {};
