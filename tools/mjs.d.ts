// The build's own modules are plain JavaScript; tests see them as untyped.
declare module '*.mjs';
