import type { TraceLine } from '@atrium/contracts/attendance';
import { useTranslation } from 'react-i18next';
import { durationText } from './amounts.js';
import { useMoments } from './moments.js';
import { type TraceTextOf, useTraceText } from './trace-text.js';
import './day.css';

export interface WhyProps extends TraceTextOf {
  readonly trace: readonly TraceLine[];
  /** When it was judged; null: not yet, it is as things stand. */
  readonly judgedAt: string | null;
}

const parts = ['rule', 'fact', 'judgement', 'worked', 'change'] as const;
/** What a rule is called by; its details stand smaller below. */
const names = new Set(['shift', 'group', 'special_day', 'rest_day', 'no_plan']);

/** Why a day counts as it does: the rule with its version, the facts, the judgement with its arithmetic, what would change it. */
export function Why({ trace, judgedAt, ...of }: WhyProps) {
  const { t } = useTranslation('attendance');
  const moments = useMoments(of);
  const sentence = useTraceText(of);
  return (
    <section className="why" aria-label={t('why.title')}>
      <header>
        <h3>{t('why.title')}</h3>
        <span className="quiet">{judgedAt ? t('why.judged', { at: moments.stamp(judgedAt) }) : t('why.now')}</span>
      </header>
      <dl>
        {parts.map((part) => {
          const lines = trace.filter((line) => line.part === part);
          if (lines.length === 0) return null;
          return (
            <div key={part} className={part}>
              <dt>{t(`part.${part}`)}</dt>
              <dd>
                {part === 'rule' ? (
                  <Rule lines={lines} sentence={sentence} />
                ) : part === 'worked' ? (
                  <Worked lines={lines} sentence={sentence} />
                ) : (
                  lines.map((line, at) => <p key={at}>{sentence(line)}</p>)
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

interface LinesProps {
  readonly lines: readonly TraceLine[];
  readonly sentence: (line: TraceLine) => string;
}

function Rule({ lines, sentence }: LinesProps) {
  const details = lines.filter(({ code }) => !names.has(code));
  return (
    <>
      {lines
        .filter(({ code }) => names.has(code))
        .map((line, at) => (
          <p key={at}>{sentence(line)}</p>
        ))}
      {details.length > 0 ? <p className="quiet">{details.map(sentence).join(' · ')}</p> : null}
    </>
  );
}

/** Worked time as an equation, with what its terms are below. */
function Worked({ lines, sentence }: LinesProps) {
  const { t } = useTranslation('attendance');
  const minutes = ({ params }: TraceLine) => durationText(t, Number(params.minutes));
  const of = (code: string) => lines.filter((line) => line.code === code);
  const stays = of('stay').map(minutes).join(' + ');
  const total = of('worked').at(-1);
  const terms = [stays, ...of('breaks_off').map(minutes)].join(' − ');
  return (
    <>
      <p className="num">
        {terms} = <b>{total ? minutes(total) : ''}</b>
      </p>
      <p className="quiet">{lines.map(sentence).join(' · ')}</p>
    </>
  );
}
