import * as z from 'zod/mini';
import { errors, id, line, permission, route, self } from '../core/index.js';

export const filesPermissions = ['files.upload'] as const;

export const filesErrors = errors('files', {
  /** More pixels than are taken; details `maxPixels`. */
  image_too_large: 422,
  /** It says that it is an image, but can't be read as one. */
  image_broken: 422,
  empty_file: 422,
});

/** What one file may weigh. */
export const fileLimits = { bytes: 25 * 1024 * 1024, pixels: 50_000_000 } as const;

/** An uploaded file. `type` is found from its content; width and height are those of images, upright. */
export const FileView = z.object({
  id: id('file'),
  name: z.string(),
  type: z.string(),
  bytes: z.number(),
  width: z.nullable(z.number()),
  height: z.nullable(z.number()),
});
export type FileView = z.infer<typeof FileView>;

/** Until something takes it, a file is its uploader's alone, for 24 hours. Images are made anew, without what cameras write into them. */
export const uploadFile = route({
  method: 'POST',
  path: '/api/v1/files',
  access: permission('files.upload'),
  audience: 'public',
  summary: 'Upload a file',
  input: z.object({ name: line(200) }),
  output: FileView,
  errors: [filesErrors.image_too_large, filesErrors.image_broken, filesErrors.empty_file],
  upload: { maxBytes: fileLimits.bytes },
});

/** `small`: an image of at most 720 pixels a side; other files have none. Only images are shown in place, all else is handed out. */
export const downloadFile = route({
  method: 'GET',
  path: '/api/v1/files/:fileId',
  access: self('member'),
  audience: 'public',
  summary: 'A file that I may read',
  input: z.object({ fileId: id('file'), size: z._default(z.enum(['full', 'small']), 'full') }),
  output: z.unknown(),
  download: true,
});
