/** Where the sockets of a conversation's members are. */
export const roomPrefix = 'chat:';
export const conversationRoom = (conversationId: string): string => `${roomPrefix}${conversationId}`;
export const conversationOf = (room: string): string | null =>
  room.startsWith(roomPrefix) ? room.slice(roomPrefix.length) : null;
