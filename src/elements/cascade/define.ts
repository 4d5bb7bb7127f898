import { define } from '../define.ts';
import { ThadsCascade } from './thads-cascade.ts';

define('thads-cascade', ThadsCascade);
