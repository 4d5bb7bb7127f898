import { define } from '../define.ts';
import { ThadsTrend } from './thads-trend.ts';

define('thads-trend', ThadsTrend);
