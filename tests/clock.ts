/** The moment at which every test's clock stands, unless it says otherwise: a Tuesday morning, no holiday. */
export const TUESDAY = new Date('2026-11-24T09:30:00+01:00');
