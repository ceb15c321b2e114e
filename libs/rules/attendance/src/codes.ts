/** The words that rules share with the wire; written once, in the contracts. */
export type {
  BoardState,
  CoordinateSystem,
  DayFigures,
  DayStatus,
  LeaveEntryKind,
  PlaceVerdict,
  PunchClock,
  SlotCause,
  SlotResult,
  TraceLine,
} from '@atrium/contracts/attendance';
export type { DayKind } from '@atrium/contracts/calendar';
