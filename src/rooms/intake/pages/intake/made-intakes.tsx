// What the last requests became: a member, a pre-check, quotes, questions to an insurer.
import { OpenRow } from '../../../../ui/components/ways';
import type { MadeIntake } from '../../contract';
import { intakePage as words } from '../../words';

export function MadeIntakes({ made }: { readonly made: readonly MadeIntake[] }) {
  const { request, organization, result, row } = words.madeColumns;
  return (
    <section aria-labelledby="made-intakes">
      <h2 id="made-intakes">{words.made}</h2>
      <table>
        <thead>
          <tr>
            {[request, organization, result, row].map((title) => (
              <th scope="col" key={title}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {made.map((one) => (
            <tr key={one.receiptNumber}>
              <td>
                {one.receiptNumber}
                <div class="sub">{words.received(one.receivedAt)}</div>
              </td>
              <td>{one.organization}</td>
              <td>{one.result}</td>
              <td>
                {one.memberKey !== '' && (
                  <OpenRow tab="会員名簿" id={one.memberKey} kind="link">
                    {words.showMemberOf(one.organization)}
                  </OpenRow>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
