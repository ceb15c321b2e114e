import type ExcelJS from 'exceljs';

/** The workbook library, loaded when it is first needed: it takes a sixth of the start of a process. */
export const excel = async (): Promise<typeof ExcelJS> => (await import('exceljs')).default;
