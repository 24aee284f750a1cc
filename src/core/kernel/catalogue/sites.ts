/** Codes of what can be wrong with sites, which are written once and repeated. */
export const siteCodes = {
  'sites/unknown-part': '`site.` stands before a name that the sites of this kind do not have.',
  'sites/not-for-text': 'Text would show something of a site that is neither a fact nor one of its values.',
  'sites/value-missing': 'A site does not give a value that others of its kind give.',
  'sites/name-unclear':
    'Two things of a site have the same name, and `site.` before it could mean either: a state, a number or anything else.',
  'sites/name-taken': 'A name that is made for a site is that of something else already.',
  'sites/name-too-long': 'A name that is made for a site has more than 64 characters.',
  'sites/chart-not-parallel': 'Each site is a region of the chart, and the chart is not `type: parallel`.',
  'sites/too-large': 'Written out for each site, the scenario would be larger than any needs to be.',
} as const;

export type SiteCode = keyof typeof siteCodes;
