import type { TeamBoard } from '@atrium/contracts/attendance';
import { ResultMark } from '@atrium/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useNumberText } from '../../../../shared/numbers.js';
import type { TeamAddress } from './team-address.js';
import { countOf, tiles } from './team-states.js';

const firstTiles = tiles.filter(({ zero }) => zero !== 'never');

/** The tiles before it is known how many are where: their place is kept, so that nothing below moves. */
export function TeamTilesBones({ failed }: { readonly failed: boolean }) {
  const { t } = useTranslation('team');
  return (
    <div className="team-tiles" aria-hidden="true">
      {firstTiles.map(({ name, mark }) => (
        <div key={name}>
          {mark ? <ResultMark kind={mark} word={t(`tile.${name}`)} /> : <span>{t(`tile.${name}`)}</span>}
          <b>{failed ? '–' : <i className="bone" />}</b>
        </div>
      ))}
    </div>
  );
}

/** How many are where; each tile shows only those. A tile at zero is there only where its absence says something. */
export function TeamTiles({
  counts,
  address,
}: {
  readonly counts: TeamBoard['counts'];
  readonly address: TeamAddress;
}) {
  const { t } = useTranslation('team');
  const write = useNumberText();
  const shown = tiles.filter(
    ({ name, states, zero }) =>
      zero === 'always' || (zero === 'today' && !address.day) || name === address.tile || countOf(counts, states) > 0,
  );
  return (
    <nav className="team-tiles" aria-label={t('tiles')}>
      {shown.map(({ name, states, mark }) => (
        <Link
          key={name}
          to={address.to({ show: name === 'all' ? null : name })}
          aria-current={name === address.tile ? 'true' : undefined}
        >
          {mark ? <ResultMark kind={mark} word={t(`tile.${name}`)} /> : <span>{t(`tile.${name}`)}</span>}
          <b className="num">{write(countOf(counts, states))}</b>
        </Link>
      ))}
    </nav>
  );
}
