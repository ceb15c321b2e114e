import * as notifications from '@atrium/contracts/notifications';
import { given } from './tries.js';

given(notifications.listTodos, () => ({}));
given(notifications.countTodos, () => ({}));
given(notifications.getNoticeSettings, () => ({}));
given(notifications.setNoticeSettings, () => ({ mail: true, quiet: false }));
