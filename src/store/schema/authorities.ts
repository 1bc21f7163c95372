import { flag, key, optional, partialDate, references, table, text } from './model.js';

export const authorities = table('authorities', 'Local authorities of England, past and present.', {
  code: key('short code'),
  name: text('name without "Council" and the like'),
  official_name: text('official name'),
  gss_code: text('latest nine-character GSS code'),
  dfe_code: optional(text("Department for Education's number; null where it has none")),
  ofsted_urn: optional(text("Ofsted's number; null where it has none")),
  type: text('UA, CTY, LBO, MD, NMD, COMB and others, as the register has it'),
  region: optional(text('English region; null where the register gives none')),
  nation: text('nation'),
  valid_from: optional(partialDate('day it came into being; null where not known')),
  valid_to: optional(partialDate('day it was abolished; null for one that exists')),
  papers_system: optional(text('system that its papers are published with')),
  papers_url: optional(text('where its papers are')),
});

const authority = () => references('authorities(code)', text('the authority'));

export const authorityCodes = table(
  'authority_codes',
  'Every GSS code that an authority has or had.',
  { gss_code: key('GSS code'), authority: authority(), current: flag('1 for the latest, 0 for a former one') },
  { indexes: ['authority'] },
);

export const authoritySuccessors = table(
  'authority_successors',
  'Which authorities took the place of an abolished one.',
  { authority: authority(), successor: references('authorities(code)', text('one that took its place')) },
  { constraints: ['PRIMARY KEY (authority, successor)'], indexes: ['successor'] },
);

export const authorityAliases = table(
  'authority_aliases',
  'Other names of an authority.',
  { authority: authority(), alias: text('the other name') },
  { constraints: ['PRIMARY KEY (authority, alias)'] },
);
