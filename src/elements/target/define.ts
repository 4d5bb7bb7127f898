import { define } from '../define.ts';
import { ThadsTarget } from './thads-target.ts';

define('thads-target', ThadsTarget);
