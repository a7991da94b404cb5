// What globals read of named cells, over a world in memory.
import type { MemoryWorld } from '../memory-ports';

export const referenceDate = (world: MemoryWorld): string => world.state.today;
export const writeReferenceDate = (): void => undefined;
/** In memory there is but one file, and it is the original. */
export const refuseCopy = (): void => undefined;
export const refusePractice = (): void => undefined;
export const refuseReader = (): void => undefined;
export const refuseUnfitWorkbook = (): void => undefined;
export const refuseOlderWorkbook = (): void => undefined;
/** As where nobody has switched any off. */
export const roomsInUse = (): string => '';
export const isSetUp = (): boolean => true;
