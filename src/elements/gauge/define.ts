import { define } from '../define.ts';
import { ThadsGauge } from './thads-gauge.ts';

define('thads-gauge', ThadsGauge);
