import { describe, expect, it } from 'vitest';
import { FigureError, type Problem } from '../../../src/model/problem.ts';

const problem = (values: Problem['values']): Problem => ({
  code: 'unreadable',
  severity: 'error',
  where: 'completed',
  values,
});

describe('FigureError', () => {
  it('carries its problem, and says in the console where it is and what stood there', () => {
    const error = new FigureError(problem({ expected: 'cases', got: '1.87 "' }));
    expect(error.problem).toEqual(problem({ expected: 'cases', got: '1.87 "' }));
    expect(error.name).toBe('FigureError');
    expect(error.message).toBe('completed: unreadable, got "1.87 \\""');
  });

  it('quotes nothing where nothing stood', () => {
    expect(new FigureError(problem({ expected: 'cases' })).message).toBe('completed: unreadable');
  });
});
