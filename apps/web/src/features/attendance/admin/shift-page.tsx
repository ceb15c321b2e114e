import { listShifts, renameShift, type ShiftView } from '@atrium/contracts/attendance';
import { Empty } from '@atrium/ui';
import { SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Loaded } from '../../../shared/parts/loaded.js';
import { useCall, useRead } from '../../../shared/use-call.js';
import { useAdminPath } from './admin-path.js';
import { Rename } from './rename.js';
import { RulesFrame } from './rules-frame.js';
import { ShiftEditor } from './shift-editor.js';

/** One shift: what it says, what it said before, and a new version of it. `new` makes one. */
export function ShiftPage() {
  const { t } = useTranslation('rules');
  const adminPath = useAdminPath();
  const { shiftId = '' } = useParams();
  const isNew = shiftId === 'new';
  const shifts = useRead(listShifts, {}, { enabled: !isNew });
  const back = { to: adminPath('shifts'), label: t('shift.back') };
  if (isNew)
    return (
      <RulesFrame title={t('shift.new')} back={back}>
        <ShiftEditor shift={null} />
      </RulesFrame>
    );
  const shift = shifts.data?.items.find(({ id }) => id === shiftId);
  return (
    <RulesFrame title={shift ? <ShiftName shift={shift} /> : t('shift.title')} back={back}>
      <Loaded of={shifts}>
        {() =>
          shift ? (
            <ShiftEditor key={`${shift.id} ${shift.versions.length}`} shift={shift} />
          ) : (
            <Empty icon={SearchX} title={t('shift.gone')}>
              {t('errors:core.not_found')}
            </Empty>
          )
        }
      </Loaded>
    </RulesFrame>
  );
}

function ShiftName({ shift: { id, name } }: { readonly shift: ShiftView }) {
  const rename = useCall(renameShift, { refreshes: [listShifts] });
  return (
    <Rename
      name={name}
      failure={rename.error}
      busy={rename.isPending}
      onRename={(next, done) => rename.mutate({ shiftId: id, name: next }, { onSuccess: done })}
    />
  );
}
