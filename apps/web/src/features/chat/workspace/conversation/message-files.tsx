import type { FileView } from '@atrium/contracts/files';
import { downloadFile } from '@atrium/contracts/files';
import { Icon, IconButton } from '@atrium/ui';
import { Download, FileText, ImageOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OverAll } from '../../../../shared/parts/over-all.js';
import { useDownload } from '../../../../shared/use-download.js';
import { bytesText } from '../../parts/bytes-text.js';
import { useFilePicture } from '../../parts/use-file-picture.js';

const widest = 320;
const highest = 240;

/** Images in place, other files as rows to download. */
export function MessageFiles({ files }: { readonly files: readonly FileView[] }) {
  const isImage = ({ type, width, height }: FileView) => type.startsWith('image/') && width !== null && height !== null;
  return (
    <div className="message-files">
      {files.map((file) =>
        isImage(file) ? <Picture key={file.id} file={file} /> : <FileRow key={file.id} file={file} />,
      )}
    </div>
  );
}

/** Its size is known before it comes, so nothing moves when it does. */
function Picture({ file }: { readonly file: FileView }) {
  const { t } = useTranslation('chat');
  const [isLarge, setLarge] = useState(false);
  const picture = useFilePicture(file.id, 'small');
  const { width, height } = shownSize(file);
  return (
    <>
      <button
        type="button"
        className="picture"
        style={{ width, aspectRatio: `${width} / ${height}` }}
        aria-label={t('open_image', { name: file.name })}
        onClick={() => setLarge(true)}
      >
        {picture.url ? (
          <img src={picture.url} alt="" width={width} height={height} />
        ) : picture.failed ? (
          <Icon of={ImageOff} />
        ) : null}
      </button>
      {isLarge ? <Large file={file} onClose={() => setLarge(false)} /> : null}
    </>
  );
}

function shownSize({ width, height }: FileView): { width: number; height: number } {
  const [w, h] = [width ?? widest, height ?? highest];
  const scale = Math.min(1, widest / w, highest / h);
  return { width: Math.max(48, Math.round(w * scale)), height: Math.max(48, Math.round(h * scale)) };
}

function Large({ file, onClose }: { readonly file: FileView; readonly onClose: () => void }) {
  const { t } = useTranslation('chat');
  const picture = useFilePicture(file.id, 'full');
  const download = useDownload(downloadFile);
  return (
    <OverAll label={file.name} className="large-picture" onClose={onClose}>
      <div className="row large-picture-bar">
        <b className="grow ellipsis">{file.name}</b>
        <IconButton
          icon={Download}
          label={t('download', { name: file.name })}
          onClick={() => download.mutate({ fileId: file.id })}
        />
        <button type="button" className="button text" onClick={onClose}>
          {t('common:close')}
        </button>
      </div>
      {picture.url ? <img src={picture.url} alt={file.name} /> : <p className="quiet">{t('common:loading')}</p>}
    </OverAll>
  );
}

function FileRow({ file }: { readonly file: FileView }) {
  const { t, i18n } = useTranslation('chat');
  const download = useDownload(downloadFile);
  return (
    <button
      type="button"
      className="file-row"
      aria-label={t('download', { name: file.name })}
      aria-busy={download.isPending || undefined}
      onClick={() => download.mutate({ fileId: file.id })}
    >
      <Icon of={FileText} />
      <span className="grow">
        <span className="ellipsis">{file.name}</span>
        <span className="quiet">{download.error ? t('not_downloaded') : bytesText(file.bytes, i18n.language)}</span>
      </span>
      <Icon of={Download} small />
    </button>
  );
}
