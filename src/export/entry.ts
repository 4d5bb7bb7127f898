// What widgets load when something is exported for the first time; pages that export nothing never ask for it.
export { toCsv, toPng, toSvg } from './exports.ts';
export { Tools } from './tools.ts';
