import { useMemo } from 'react';
import type { Call, Client, HeaderUnderstood, PickedFile, TitleDraft, TitlesProof } from '../../../client/index.ts';
import { newestVersion } from '../../places/place.ts';
import { quietCall } from '../../state/quiet-call.ts';
import { Button } from '../Button/Button.tsx';
import { FieldLink } from '../FieldLink/FieldLink.tsx';
import { PathCode } from '../Fields/PathCode.tsx';
import { CancelButton } from '../Progress/CancelButton.tsx';
import { PlacesContext } from '../ProblemList/places-context.ts';
import { ProblemList } from '../ProblemList/ProblemList.tsx';
import table from '../Table/Table.module.css';
import { moreTitlePlaces } from './more-title-places.ts';
import styles from './Titles.module.css';
import { useLastAnswer } from './use-last-answer.ts';
import { useWorkbenchText } from './use-workbench-text.ts';

interface ProveTitlesProps {
  client: Client;
  draft: TitleDraft;
  file: PickedFile;
}

/** Which headers of a file are understood with the draft, and whether the way there and back is exact. */
export function ProveTitles({ client, draft, file }: ProveTitlesProps) {
  const text = useWorkbenchText().tools;
  const { answer, ask, cancel } = useLastAnswer<TitlesProof>(useMemo(() => ({ file, draft }), [file, draft]));
  const prove = (call: Call) => client.proveTitles(file, draft, newestVersion, call);
  return (
    <div className={styles['group']}>
      <h3>{text.proof}</h3>
      <p className={styles['hint']}>{text.proofHint}</p>
      <div className={styles['buttons']}>
        <Button aria-disabled={answer === 'working'} onClick={() => ask(prove)}>
          {text.proof}
        </Button>
      </div>
      <CancelButton isBusy={answer === 'working'} onCancel={cancel} />
      <p role="status">
        {answer === 'working' ? text.working : answer?.roundTrip && text.roundTrip[answer.roundTrip.outcome]}
      </p>
      {typeof answer === 'object' && (
        <PlacesContext value={moreTitlePlaces(client, () => prove(quietCall()))}>
          <Proof proof={answer} />
        </PlacesContext>
      )}
    </div>
  );
}

const kinds = ['draft', 'standard', 'nothing'] as const;

function Proof({ proof: { headers, problems } }: { proof: TitlesProof }) {
  const text = useWorkbenchText().tools;
  return (
    <>
      {headers.length > 0 && (
        <>
          <ul className={styles['paths']}>
            {kinds.map((kind) => (
              <li key={kind}>{text.understood[kind](headers.filter(({ by }) => by === kind).length)}</li>
            ))}
          </ul>
          <details>
            <summary>{text.headers}</summary>
            <Headers headers={headers} />
          </details>
        </>
      )}
      <ProblemList problems={problems} title={text.problems} id="titles-proof-problems" />
    </>
  );
}

/** What nobody understands comes first. */
const order = ['nothing', 'draft', 'standard'] as const;

function Headers({ headers }: { headers: readonly HeaderUnderstood[] }) {
  const text = useWorkbenchText().tools;
  const sorted = [...headers].sort((one, other) => order.indexOf(one.by) - order.indexOf(other.by));
  return (
    <div className={table['region']} role="region" aria-label={text.headers} tabIndex={0}>
      <table className={table['table']}>
        <thead>
          <tr>
            <th scope="col">{text.header}</th>
            <th scope="col">{text.field}</th>
            <th scope="col">{text.sheet}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ sheet, header, path }, index) => (
            <tr key={index}>
              <th scope="row">{header}</th>
              <td>
                {path === undefined ? (
                  text.notKnown
                ) : (
                  <FieldLink path={path}>
                    <PathCode path={path} />
                  </FieldLink>
                )}
              </td>
              <td>{sheet}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
