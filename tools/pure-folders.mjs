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

/** Whose subject are days and hours; what is pure besides is given its dates as text. */
const ABOUT_DAYS = ['domain', 'rating', 'functions'];

/** Folders of tests that the machine's zone cannot reach: what they test may not ask for it, or reads the tree alone. */
export const WITHOUT_ZONE = [...PURE_FOLDERS.filter((folder) => !ABOUT_DAYS.includes(folder)), 'tools'];
