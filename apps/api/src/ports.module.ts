import { Global, Module } from '@nestjs/common';
import { Authenticator, Memberships } from '@atrium/kit';
import { DirectoryModule, SlugMemberships } from '@atrium/server-directory';
import { IdentityModule, SessionAuthenticator } from '@atrium/server-identity';

const ports = [
  { provide: Authenticator, useExisting: SessionAuthenticator },
  { provide: Memberships, useExisting: SlugMemberships },
];

/** Who is calling is identity's to say, what they may do here is directory's: kit's guard and sockets ask by these names. */
@Global()
@Module({ imports: [IdentityModule, DirectoryModule], providers: ports, exports: ports })
export class PortsModule {}
