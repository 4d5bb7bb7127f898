import { define } from '../define.ts';
import { ThadsStat } from './thads-stat.ts';

define('thads-stat', ThadsStat);
