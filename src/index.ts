export * from './report.ts';
export * from './events.ts';
export { ThadsBars } from './elements/bars/thads-bars.ts';
export { ThadsGauge } from './elements/gauge/thads-gauge.ts';
export { ThadsWidget } from './elements/thads-widget.ts';
