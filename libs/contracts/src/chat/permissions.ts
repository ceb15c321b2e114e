export const chatPermissions = ['chat.talk', 'chat.create_group', 'chat.recall_any', 'chat.configure'] as const;
