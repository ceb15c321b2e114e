export { freePort, isPortFree } from './addresses.mjs';
export { lastLines, signalEveryChild, startChild } from './child-process.mjs';
export { claimFolder, FolderBusy, livingOwner } from './folder-claim.mjs';
export { findProgram } from './find-binaries.mjs';
export { localFolder, root } from './paths.mjs';
export { startServices } from './start-services.mjs';
export { startThrowAwayServices } from './throw-away.mjs';
