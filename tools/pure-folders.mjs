// The folders of src that know neither clock nor zone, page nor service: the linter bans these there.

export const PURE_FOLDERS = [
  'domain',
  'rating',
  'programs',
  'tables',
  'functions',
  'letters',
  'payable',
  'rooms',
];
