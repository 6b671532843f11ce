/**
 * The architecture on one screen: each module, low to high, with the modules whose front door (index.ts) it may use.
 * dependency-cruiser makes its rules from this; tests/architecture checks that folders and map agree.
 */
export const modules = {
  regions: [],
  areas: ['regions'],
  themes: [],
  people: ['regions', 'areas', 'themes'],
  calendar: [],
  search: [],
  imports: [],
  directory: ['areas', 'themes', 'people', 'calendar', 'search', 'imports'],
  reach: ['people', 'calendar', 'directory'],
  upkeep: ['people', 'calendar', 'imports', 'directory', 'reach'],
  claims: ['people', 'imports', 'directory', 'reach', 'upkeep'],
  networks: ['areas', 'people', 'imports', 'directory', 'reach', 'upkeep', 'claims'],
  meetings: ['people', 'calendar', 'imports', 'directory', 'reach', 'claims', 'networks'],
  partnerships: ['people', 'directory', 'reach', 'networks', 'meetings'],
  feedback: ['people', 'directory', 'reach', 'networks', 'meetings'],
  logbook: ['people', 'imports', 'directory', 'networks', 'meetings', 'partnerships'],
  channels: ['areas', 'themes', 'people', 'calendar', 'imports', 'directory'],
  desk: [],
  privacy: ['regions', 'people'],
};

/** Ways out and in: they may use any module's front door, never each other. */
export const outlets = ['hsds', 'api', 'print', 'feeds'];
