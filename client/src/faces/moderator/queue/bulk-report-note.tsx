// Which of many decisions were not done, and why, until somebody has read it.
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/action/button.tsx';
import { Note } from '../../../ui/surface/note.tsx';
import type { NotDone } from '../decide/bulk-report.ts';
import { isOvertaken, overtakenBy } from '../decide/overtaken.ts';
import { useOvertakenWords } from '../decide/use-overtaken-words.ts';
import { useDesk } from '../desk/desk-context.ts';
import { excerpt } from '../desk/local-text.ts';
import styles from './bulk-bar.module.css';

export function BulkReportNote() {
  const t = useWords('moderator');
  const ui = useWords('ui');
  const { decisions } = useDesk();
  const { report, closeReport } = decisions;
  const whyOf = useWhy();
  if (!report) return null;
  return (
    <Note tone="bad" action={<Button size="s" onClick={closeReport}>{t('bulk.read')}</Button>}>
      <div className={styles.report} data-report>
        <p>{t('bulk.report', { done: report.done, count: report.notDone.length })}</p>
        <ul>
          {report.notDone.map((one) => (
            <li key={one.question}><bdi>{ui('quoted', { text: excerpt(one.text) })}</bdi> <span className={styles.why}>{whyOf(one)}</span></li>
          ))}
        </ul>
      </div>
    </Note>
  );
}

/** Who was quicker and with what, where that is known; else what the server said. */
function useWhy(): (one: NotDone) => string {
  const { questionOf } = useDesk();
  const wordsOf = useOvertakenWords();
  return ({ question, body, code, message }) => {
    const record = questionOf(question);
    if (!record || !isOvertaken(code)) return message;
    const overtaken = overtakenBy(body, record);
    return overtaken.by === 'unknown' ? message : wordsOf(overtaken, record);
  };
}
