import { commentOnRequest, getRequest, type RequestView } from '@atrium/contracts/approvals';
import { Avatar, Button } from '@atrium/ui';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../../../shared/parts/problem-note.js';
import { When } from '../../../../shared/parts/when.js';
import { useProblemTexts } from '../../../../shared/problem-text.js';
import { useCall } from '../../../../shared/use-call.js';
import { useCommand } from '../../../../shared/use-command.js';
import { useDraft } from '../../../../shared/use-draft.js';
import { commentsOf } from '../../parts/history.js';
import { useValueReader } from '../../parts/use-value-reader.js';
import { Files } from './request-facts.js';

/** What was said about it, and a line to say more. */
export function Comments({ view }: { readonly view: RequestView }) {
  const { t } = useTranslation('approvals');
  const { nameOf } = useValueReader(view);
  const comments = commentsOf(view);
  return (
    <section className="comments" aria-labelledby="comments-title">
      <h3 id="comments-title">
        {t('comments.title')} {comments.length > 0 ? <span className="quiet">{comments.length}</span> : null}
      </h3>
      <ul>
        {comments.map(({ no, at, actor, params }) => (
          <li key={no} className="row comment">
            <Avatar id={actor.id ?? 'house'} name={actor.id ? nameOf(actor.id) : t('house')} size={28} />
            <div className="grow">
              <p>
                <b>{actor.id ? nameOf(actor.id) : t('house')}</b>{' '}
                <span className="quiet">
                  <When at={at} />
                </span>
              </p>
              <p className="comment-text">{params.text}</p>
              <Files ids={params.fileIds} files={view.files} />
            </div>
          </li>
        ))}
      </ul>
      <CommentField requestId={view.id} />
    </section>
  );
}

function CommentField({ requestId }: { readonly requestId: RequestView['id'] }) {
  const { t } = useTranslation('approvals');
  const draft = useDraft(`approvals.comment.${requestId}`, '');
  const commandFor = useCommand();
  const say = useCall(commentOnRequest, { refreshes: [getRequest] });
  const problem = useProblemTexts(say.error, ['text']);
  const text = draft.value.trim();
  const send = () =>
    say.mutate({ requestId, commandId: commandFor([requestId, text]), text }, { onSuccess: () => draft.drop() });
  return (
    <form
      className="comment-field no-print"
      onSubmit={(event) => {
        event.preventDefault();
        if (text && !say.isPending) send();
      }}
    >
      <ProblemNote text={problem.page ?? problem.of('text')} />
      <div className="row">
        <input
          className="input grow"
          value={draft.value}
          maxLength={2000}
          aria-label={t('comments.write')}
          placeholder={t('comments.write')}
          onChange={({ target }) => draft.set(target.value)}
        />
        <Button type="submit" disabled={!text} busy={say.isPending ? t('comments.sending') : undefined}>
          {t('comments.send')}
        </Button>
      </div>
    </form>
  );
}
