import type { ReportTexts } from './report-messages.ts';

/** What only whole reports are told, in English. */
export const reportEn: ReportTexts = {
  placeCases: 'Cases',
  placeAmounts: 'Amounts',
  placePrevious: 'Last year',
  place: '{place}: {problem}',

  enforceableShare: 'Enforceable share',
  notEnforceableShare: 'Share not yet enforceable',
  suspendedShare: 'Postponed or suspended share',

  'parts-above': 'The parts add up to {low}, more than the total to be enforced ({high}); please check the source.',
  'parts-below': 'The parts add up to {low}, less than the total to be enforced ({high}); please check the source.',
  'share-mismatch': '{lower}: the published {stated} does not match the figures (they give {computed}).',
  'share-swapped':
    '{lower}: the published {stated} does not match the figures (they give {computed}); the shares of cases and amounts may have been swapped.',
  'shares-over': 'The shares of the total add up to {stated}, above 100%; please check the source.',
  'rate-slip':
    'The published rate {stated} differs from that of the figures ({computed}) in exactly one digit; perhaps a slip.',
  'delta-mismatch':
    'The published difference from the target, {stated}, does not match rate and target (they give {computed}).',
  'part-year': 'The year is not over: not compared with the target for the whole year, {stated}.',
  magnitude: '{lower}: {low} for {high} is unusual for a case; please check the unit of the amount.',
  'year-mismatch':
    'The year is given as {stated}, but the days lie in the enforcement year {computed}; please check it.',
  'previous-period': 'Figures of {stated} do not cover the same months as {computed}, and are not compared.',
  'units-sum': '{lower} ({low}) is not the sum of the units ({high}); please check the source.',

  'json-syntax': 'The JSON has a syntax error in line {line}, column {column}.',
  'unknown-field': '{where}: there is no such field; the nearest is {nearest}.',
  'duplicate-id': '{where}: the id {got} is taken; changed to {id} here.',
  'cell-unreadable': 'Line {line}, column {column} ({header}): expected {expected}, got {got}.',
  'cell-ambiguous':
    'Line {line}, column {column} ({header}): {got} can be read two ways; the last separator was taken as the decimal one.',
  'amount-unit': 'Column {column} ({header}): no unit of money is stated; read as dong.',
  'column-ambiguous': 'Column {column} ({header}): cases or amounts cannot be told, so it is left out.',
  'unknown-column': 'Column {column} ({header}): unknown, so it is left out.',
  'row-skipped': 'Line {line} ({name}): a sum of some of the rows, so it is left out.',
  'no-header': 'No row with the headings of the table was found.',
  'csv-quote': 'Line {line}: a quotation mark is never closed.',
  encoding: 'Line {line}: wrong text encoding; the file needs to be saved as UTF-8.',
};
