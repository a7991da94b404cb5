// AIOI's web form tells nothing around its cover.
import type { Background } from '../../domain/background';

export const background = (): Background[] => [];
