import { fileTypeFromBuffer } from 'file-type';
import sharp, { type Sharp } from 'sharp';
import { AppError } from '@atrium/kit';
import { fileLimits, filesErrors } from '@atrium/contracts/files';

/** Content as it is stored. */
export interface Content {
  readonly type: string;
  readonly full: Buffer;
  /** An image made small, WebP. */
  readonly small: Buffer | null;
  readonly width: number | null;
  readonly height: number | null;
}

/** Images that we make anew; what else calls itself an image is handed out like any other file. */
const images = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif']);
const smallSide = 720;

/** Finds out what an upload is, from its content alone. Images are made anew: upright, without their metadata. */
export async function contentOf(upload: Buffer): Promise<Content> {
  if (upload.length === 0) throw new AppError(filesErrors.empty_file);
  const type = (await fileTypeFromBuffer(upload))?.mime ?? textOrBytes(upload);
  if (!images.has(type)) return { type, full: upload, small: null, width: null, height: null };
  return imageOf(upload, type);
}

async function imageOf(upload: Buffer, type: string): Promise<Content> {
  const moving = type === 'image/gif' || type === 'image/webp';
  const { width, height, pages } = await sharp(upload, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw new AppError(filesErrors.image_broken);
    });
  if (width * height * (pages ?? 1) > fileLimits.pixels)
    throw new AppError(filesErrors.image_too_large, { maxPixels: fileLimits.pixels });
  try {
    const upright = sharp(upload, { animated: moving }).autoOrient();
    const full = await encoded(upright.clone(), type).toBuffer({ resolveWithObject: true });
    const small = await sharp(upload)
      .autoOrient()
      .resize(smallSide, smallSide, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 80 })
      .toBuffer();
    return { type, full: full.data, small, width: full.info.width, height: full.info.pageHeight ?? full.info.height };
  } catch {
    throw new AppError(filesErrors.image_broken);
  }
}

/** In the format that it came in, without metadata but the colours' meaning. */
function encoded(image: Sharp, type: string): Sharp {
  if (type === 'image/jpeg') return image.jpeg({ quality: 88, mozjpeg: false });
  if (type === 'image/png') return image.png();
  if (type === 'image/webp') return image.webp({ quality: 88 });
  return image.gif();
}

/** Text is what reads as UTF-8 without NUL. */
function textOrBytes(upload: Buffer): string {
  const isText = !upload.includes(0) && Buffer.from(upload.toString('utf8'), 'utf8').equals(upload);
  return isText ? 'text/plain' : 'application/octet-stream';
}
