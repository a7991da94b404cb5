// Menus and pages that nobody sees, for globals that run in memory.

export const showMenu = (): void => undefined;
export const tell = (): void => undefined;
export const ask = (): boolean => false;
export const askText = (): undefined => undefined;
export const toast = (): void => undefined;
export const openPage = (): void => undefined;
