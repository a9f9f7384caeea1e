import type { Message } from '../chat/types.ts';

/** When a message was written: date and time where the date is known, else the time. Empty for no message. */
export const moment = (message: Pick<Message, 'date' | 'time'> | undefined): string =>
  message === undefined ? '' : [message.date, message.time].filter((part) => part !== '').join(' ');
