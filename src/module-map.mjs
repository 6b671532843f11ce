/**
 * The architecture on one screen: each module, low to high, with the modules whose front door (index.ts) it may use.
 * dependency-cruiser makes its rules from this; tests/architecture checks that folders and map agree.
 */
export const modules = {
  regions: [],
  areas: ['regions'],
  themes: ['regions'],
  people: ['regions', 'areas', 'themes'],
  calendar: ['regions'],
  search: ['regions'],
  imports: ['regions', 'calendar'],
  directory: ['regions', 'areas', 'themes', 'people', 'calendar', 'search', 'imports'],
  reach: ['regions', 'people', 'calendar', 'directory'],
  upkeep: ['regions', 'people', 'calendar', 'imports', 'directory', 'reach'],
  claims: ['regions', 'areas', 'people', 'imports', 'directory', 'reach', 'upkeep'],
  networks: ['regions', 'areas', 'people', 'imports', 'directory', 'reach', 'upkeep', 'claims'],
  meetings: ['regions', 'people', 'calendar', 'imports', 'directory', 'reach', 'claims', 'networks'],
  partnerships: ['regions', 'people', 'directory', 'reach', 'networks', 'meetings'],
  feedback: ['people', 'directory', 'reach', 'networks', 'meetings'],
  logbook: ['people', 'imports', 'directory', 'networks', 'meetings', 'partnerships'],
  channels: ['regions', 'areas', 'themes', 'people', 'calendar', 'imports', 'directory'],
  desk: ['regions'],
  privacy: ['regions', 'people'],
};

/** Ways out and in: they may use any module's front door, never each other. */
export const outlets = ['hsds', 'api', 'print', 'feeds'];
