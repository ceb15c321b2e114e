import { myMonth } from '@atrium/contracts/attendance';
import { Loaded } from '../../../../shared/parts/loaded.js';
import { useRead } from '../../../../shared/use-call.js';
import { AttendanceFrame } from '../attendance-frame.js';
import { DayPane, NoDay } from './day-pane.js';
import { useMonthAddress } from './month-address.js';
import { Month, MonthBar } from './month-view.js';

/** My records: a month at a glance, its sums as an equation, and each day with why it counts as it does. */
export function MonthPage() {
  const address = useMonthAddress();
  const { month, day } = address;
  const found = useRead(myMonth, { month }, { topics: ['attendance.my'] });
  return (
    <AttendanceFrame>
      <div className={day ? 'month with-day' : 'month'}>
        <section className="month-main">
          <MonthBar address={address} />
          <div className="scroll">
            <Loaded of={found} rows={10}>
              {(view) => <Month view={view} address={address} />}
            </Loaded>
          </div>
        </section>
        {day ? <DayPane key={day} day={day} back={address.to({ day: null })} /> : <NoDay />}
      </div>
    </AttendanceFrame>
  );
}
