/**
 * The numbers everybody should have, by country, in the order of need. Looked up in November 2026 at the services themselves and their
 * makers' announcements; check them once a year.
 * NL: 112 and 0900-8844 politie.nl; 113 free since October 2025 (113.nl); 0800-2000 rijksoverheid.nl/huiselijk-geweld; 0800-0432
 * kindertelefoon.nl; 088 0767 000 deluisterlijn.nl; 0800-9009 netbeheernederland.nl; 144 dierenbescherming.nl. A huisartsenpost has a
 * number of its own in each region.
 * BE: 112 and 101 112.be; 1733 1733.be; 070 245 245 antigifcentrum.be; 1813 zelfmoord1813.be; 1712 1712.be; 106 tele-onthaal.be;
 * 102 awel.be; 116 000 childfocus.be; 0800 65 0 65 fluvius.be.
 */
export const emergencyNumbers = {
  NL: {
    urgent: ['112'],
    soon: ['0900 - 8844', 'huisartsenpost'],
    talk: ['113', '0800 - 2000', '0800 - 0432', '088 - 0767 000'],
    home: ['0800 - 9009', '144'],
  },
  BE: {
    urgent: ['112', '101'],
    soon: ['1733', '070 245 245'],
    talk: ['1813', '1712', '106', '102', '116 000'],
    home: ['0800 65 0 65'],
  },
} as const;

/** For a child's card: the first to call after the emergency number. */
export const childrensNumbers = { NL: '0800 - 0432', BE: '102' } as const;
