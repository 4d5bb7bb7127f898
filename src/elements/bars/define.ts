import { define } from '../define.ts';
import { ThadsBars } from './thads-bars.ts';

define('thads-bars', ThadsBars);
