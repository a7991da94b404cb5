// Refusals of which a person is the way, or nothing at all; each with its reason.
export const NO_WAY: Readonly<Record<string, string>> = {};
