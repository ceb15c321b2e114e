import { type Notice, stretch } from './notice.js';

/**
 * Mainland China 2026, after the State Council's notice 国办发明电〔2025〕7号. Statutory: the thirteen days of the regulation
 * on public holidays (2025); rest: the days around them; work: the weekend days worked for them.
 */
export const cn2026: Notice = {
  source: 'cn-2026',
  country: 'CN',
  year: 2026,
  version: 1,
  days: [
    ...stretch('statutory', '元旦', ['2026-01-01']),
    ...stretch('rest', '元旦', ['2026-01-02', '2026-01-03']),
    ...stretch('work', '元旦', ['2026-01-04']),
    ...stretch('work', '春节', ['2026-02-14']),
    ...stretch('rest', '春节', ['2026-02-15']),
    ...stretch('statutory', '春节', ['2026-02-16', '2026-02-19']),
    ...stretch('rest', '春节', ['2026-02-20', '2026-02-23']),
    ...stretch('work', '春节', ['2026-02-28']),
    ...stretch('rest', '清明节', ['2026-04-04']),
    ...stretch('statutory', '清明节', ['2026-04-05']),
    ...stretch('rest', '清明节', ['2026-04-06']),
    ...stretch('statutory', '劳动节', ['2026-05-01', '2026-05-02']),
    ...stretch('rest', '劳动节', ['2026-05-03', '2026-05-05']),
    ...stretch('work', '劳动节', ['2026-05-09']),
    ...stretch('statutory', '端午节', ['2026-06-19']),
    ...stretch('rest', '端午节', ['2026-06-20', '2026-06-21']),
    ...stretch('work', '国庆节', ['2026-09-20']),
    ...stretch('statutory', '中秋节', ['2026-09-25']),
    ...stretch('rest', '中秋节', ['2026-09-26', '2026-09-27']),
    ...stretch('statutory', '国庆节', ['2026-10-01', '2026-10-03']),
    ...stretch('rest', '国庆节', ['2026-10-04', '2026-10-07']),
    ...stretch('work', '国庆节', ['2026-10-10']),
  ],
};
