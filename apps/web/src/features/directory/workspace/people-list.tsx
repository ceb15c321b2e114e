import { Avatar } from '@atrium/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type GridComponents, VirtuosoGrid } from 'react-virtuoso';
import { moveFocus } from '../parts/arrow-focus.js';
import { StateTag } from '../parts/state-tag.js';
import type { Person } from './people-pane.js';

export interface PeopleListProps {
  readonly people: readonly Person[];
  /** The department that is shown: its leaders are marked. Null: whoever leads any. */
  readonly leads: string | null;
  readonly selected: string | null;
  readonly linkTo: (memberId: string) => string;
  /** The last line came into sight. */
  readonly onEnd: () => void;
}

/** People side by side as wide as there is room. Only lines in sight are drawn; the arrow keys go through them. */
export function PeopleList({ people, leads, selected, linkTo, onEnd }: PeopleListProps) {
  return (
    <div className="people-scroll" onKeyDown={(event) => moveFocus(event, 'a')}>
      <VirtuosoGrid
        data={people}
        components={components}
        computeItemKey={(_, { id }) => id}
        endReached={onEnd}
        increaseViewportBy={300}
        itemContent={(_, person) => (
          <Link to={linkTo(person.id)} aria-current={person.id === selected ? 'true' : undefined}>
            <PersonLine person={person} leads={leads} />
          </Link>
        )}
      />
    </div>
  );
}

const components: GridComponents = {
  List: ({ children, style, ref, 'data-testid': testId }) => (
    <div ref={ref} style={style} data-testid={testId} className="people" role="list">
      {children}
    </div>
  ),
  Item: ({ children, style, ref, 'data-index': index }) => (
    <div ref={ref} style={style} data-index={index} role="listitem">
      {children}
    </div>
  ),
};

function PersonLine({ person, leads }: { readonly person: Person } & Pick<PeopleListProps, 'leads'>) {
  const { t } = useTranslation('directory');
  const { id, name, title, departments = [], state = 'active' } = person;
  const isLeader =
    leads === null ? (person.leads ?? []).length > 0 : (person.leads?.some((one) => one === leads) ?? true);
  return (
    <>
      <Avatar id={id} name={name} size={36} />
      <span className="grow">
        <span className="row">
          <b className="ellipsis">{name}</b>
          {isLeader ? <span className="tag">{t('contacts.leader')}</span> : null}
          <StateTag state={state} small />
        </span>
        <span className="quiet ellipsis">{[title, departments[0]?.name].filter(Boolean).join(' · ')}</span>
      </span>
    </>
  );
}
