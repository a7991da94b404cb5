// What may be asked of the room home: what every page asks, so it stands below the rooms.
export { contract, type FoundRow } from '../../calls/page-calls';
