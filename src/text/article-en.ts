import type { ArticleTexts } from './article-problems.ts';

/** The same in English. */
export const articleEn: ArticleTexts = {
  ofCases: 'Cases',
  ofAmounts: 'Amounts',
  fieldOf: '{measure}, {field}',
  targetDelta: 'Difference from the target',
  enforceableShare: 'Enforceable share',
  notEnforceableShare: 'Share not yet enforceable',
  suspendedShare: 'Postponed or suspended share',
  agency: 'Agency',
  period: 'Period',
  accepted: 'Accepted',
  carriedIn: 'Carried over from last year',
  new: 'Newly accepted',
  delegated: 'Delegated',
  withdrawn: 'Withdrawn',
  separateBook: 'Moved to the separate book',
  carriedOut: 'Carried over to the next period',
  received: 'Received',
  terminated: 'Terminated',
  previousOf: '{field}, previous period',
  changeOf: 'Change of {field}',

  order: '{place}: {stated} is more than {than} ({against}); please check the article.',
  'rate-mismatch': '{place}: the stated {stated} does not match the figures (they give about {against}).',
  'rate-slip':
    '{place}: the stated {stated} differs from what the figures give ({against}) by one digit; it may be a typing slip.',
  'rate-over': '{place}: the stated {stated} is above {against}; please check the article.',
  'rate-of-none': '{place}: {stated} is stated although there is nothing to enforce ({against}).',
  'delta-mismatch': '{place}: the stated {stated} does not match the rate and the target (they give about {against}).',
  'parts-above': '{place}: {against}, but the parts in the article add up to more.',
  'parts-below': '{place}: {against}, but the parts in the article add up to less.',
  'share-mismatch': '{place}: the stated {stated} does not match the figures (they give about {against}).',
  'share-swapped':
    '{place}: the stated {stated} does not match the figures (they give about {against}); the shares of cases and amounts may have been swapped.',
  'shares-over': '{place}: the shares in the article add up to {stated}, which is above {against}.',
  magnitude: '{place}: {stated} for {against} cases is unusual for a case; please check the unit of the amount.',
  'year-mismatch':
    '{place}: the article says {stated}, but its days are in enforcement year {against}; please check the year.',
  'two-values': '{place}: the article gives two figures, {stated} and {got}; the first is taken.',
  'figure-doubtful': '{place}: {got} is not certain enough and is not taken.',

  'article-blank': 'There is no text to read.',
  'article-no-digits': 'The text has no figures.',
  'article-foreign': 'The text does not tell of results of civil judgment enforcement, so no figure is taken.',
  'article-others':
    'There are figures of other offices, of one kind of case or of another time only, none of the whole.',
  'article-unsure': 'Civil judgment enforcement is mentioned, but for no figure it is clear what it counts.',
};
