import type { EntityClass } from '@atrium/kit';
import { DeliveryEntity } from './deliveries/delivery.entity.js';
import { NoticeSettingEntity } from './settings/notice-setting.entity.js';
import { TodoEntity } from './todos/todo.entity.js';

/** The tables that notifications own. */
export const notificationsEntities: readonly EntityClass[] = [DeliveryEntity, NoticeSettingEntity, TodoEntity];
