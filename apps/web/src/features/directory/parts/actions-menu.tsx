import { IconButton } from '@atrium/ui';
import Dropdown, { type DropdownProps } from 'antd/es/dropdown';
import { Ellipsis } from 'lucide-react';
import { useTranslation } from 'react-i18next';

export interface ActionsMenuProps {
  /** What the acts are for, as a screen reader hears it. */
  readonly name: string;
  readonly items: NonNullable<NonNullable<DropdownProps['menu']>['items']>;
}

/** Three dots at the end of a row, with all that can be done with it. Only inside `AntTheme`. */
export function ActionsMenu({ name, items }: ActionsMenuProps) {
  const { t } = useTranslation('people');
  return (
    <Dropdown trigger={['click']} placement="bottomRight" menu={{ items }}>
      <IconButton icon={Ellipsis} label={t('members.actions_for', { name })} small title={t('members.actions')} />
    </Dropdown>
  );
}
