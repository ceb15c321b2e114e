import { Icon } from '@atrium/ui';
import {
  CalendarClock,
  CalendarDays,
  CalendarPlus,
  Car,
  ClipboardCheck,
  FileText,
  Hammer,
  type LucideIcon,
  MapPin,
  Package,
  Plane,
  ReceiptText,
  ShoppingCart,
  Stamp,
  UserPlus,
  Wallet,
} from 'lucide-react';

/** The icons that a template may name. */
const icons: Readonly<Record<string, LucideIcon>> = {
  calendar: CalendarDays,
  'calendar-clock': CalendarClock,
  'calendar-plus': CalendarPlus,
  car: Car,
  'clipboard-check': ClipboardCheck,
  hammer: Hammer,
  'map-pin': MapPin,
  package: Package,
  plane: Plane,
  receipt: ReceiptText,
  'shopping-cart': ShoppingCart,
  stamp: Stamp,
  'user-plus': UserPlus,
  wallet: Wallet,
};

/** The icon of a template; one that is not known here is a sheet of paper. */
export function TemplateIcon({ name }: { readonly name: string }) {
  return (
    <span className="template-icon" aria-hidden="true">
      <Icon of={icons[name] ?? FileText} small />
    </span>
  );
}
