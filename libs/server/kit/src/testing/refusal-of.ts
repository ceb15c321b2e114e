import { AppError } from '../errors/app-error.js';

/** The code that work is refused with; `went through` when it is not. What is no refusal fails the test. */
export async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'went through';
  } catch (error) {
    if (error instanceof AppError) return error.def.code;
    throw error;
  }
}
