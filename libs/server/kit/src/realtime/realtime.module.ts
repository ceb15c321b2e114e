import { Module } from '@nestjs/common';
import { Pulse } from './pulse.js';
import { RealtimeServer } from './realtime-server.js';
import { SocketSignIn } from './socket-sign-in.js';

/** The receiving end of `Realtime`: sockets. Api only; needs the ports of HttpModule to be bound. */
@Module({ providers: [SocketSignIn, Pulse, RealtimeServer], exports: [RealtimeServer] })
export class RealtimeModule {}
