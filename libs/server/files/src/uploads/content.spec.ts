import sharp from 'sharp';
import { refusalOf } from '@atrium/kit/testing';
import { contentOf } from './content.js';

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#2a6' } });
describe('what an upload is', () => {
  it.each([
    ['text', Buffer.from('工号,姓名\n1,甲\n'), 'text/plain'],
    ['text in another encoding', Buffer.from([0xb9, 0xa4, 0xba, 0xc5]), 'application/octet-stream'],
    ['bytes', Buffer.from([1, 0, 2]), 'application/octet-stream'],
    ['a PDF whatever it is called', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n'), 'application/pdf'],
    ['a page with a script is only text', Buffer.from('<html><script>alert(1)</script>'), 'text/plain'],
    [
      'a drawing with a script is no image',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>'),
      'text/plain',
    ],
  ])('%s', async (_, upload, type) => {
    expect(await contentOf(upload)).toMatchObject({ type, full: upload, small: null, width: null });
  });

  it('images are made anew: upright, and without what cameras write into them', async () => {
    const upload = await picture(40, 20)
      .jpeg()
      .withExif({ IFD0: { Copyright: 'Somebody', Artist: 'Somewhere' } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const { type, full, small, width, height } = await contentOf(upload);
    expect([type, width, height]).toEqual(['image/jpeg', 20, 40]);
    const made = await sharp(full).metadata();
    expect([made.width, made.height, made.exif, made.orientation]).toEqual([20, 40, undefined, undefined]);
    expect(full.includes('Somebody')).toBe(false);
    expect((await sharp(small ?? Buffer.alloc(0)).metadata()).format).toBe('webp');
  });

  it('large ones get a small one of 720 pixels', async () => {
    const { small, width } = await contentOf(await picture(2000, 1000).png().toBuffer());
    const made = await sharp(small ?? Buffer.alloc(0)).metadata();
    expect([width, made.width, made.height]).toEqual([2000, 720, 360]);
  });

  it.each<[string, () => Promise<Buffer>, string]>([
    ['nothing', () => Promise.resolve(Buffer.alloc(0)), 'files.empty_file'],
    ['half an image', async () => (await picture(200, 200).jpeg().toBuffer()).subarray(0, 300), 'files.image_broken'],
    ['an image of too many pixels in few bytes', () => picture(9000, 9000).png().toBuffer(), 'files.image_too_large'],
  ])('%s is refused', async (_, make, code) => {
    expect(await refusalOf(contentOf(await make()))).toBe(code);
  });
});
