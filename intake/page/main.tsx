// This file opens the public form.
export {};
