// The demonstration: invented members of every programme, and what lets their letters go out.
import { readRosterFile, readRosterRow, rosterProblems } from '../roster';
import { houseProblems } from '../../domain/messages';
import { addMonths } from '../../domain/calendar';
import { refuse } from '../../domain/problem';
import { programs as registry, publishesRates } from '../../programs';
import { compileRates } from '../../rating/compile';
import { edgesYenOf } from '../../rating/rate';
import { programs, settings, templates } from '../../tables/masters';
import { members, newMember } from '../../tables/members';
import { newRecord } from '../../tables/new-record';
import { settingKeys } from '../../tables/setting-keys';
import { settingValues } from '../../tables/setting-values';
import { solicitors } from '../../tables/solicitors';
import type { RowOf } from '../../tables/column';
import type { Ports } from '../../ports';
import { syncDeadlines } from '../deadlines';
import type { DemonstrationReport } from './contract';
import { demonstrationAudit } from './words';
import { addSamplePolicies } from './demonstration-policies';

const IN_USE = '使用中';
const MANDATE_RECORD = '見本のための設定です。実在の委託契約ではありません';
const APPROVAL = '見本-0001';

const SOLICITORS = ['担当A', '担当B', '担当C', '担当D'];

const SETTINGS: Partial<Record<keyof typeof settingKeys, string>> = {
  agencyName: '【見本】みほん保険事務所',
  agencyDepartment: '業務課',
  agencyPostalCode: '100-0000',
  agencyAddress: '東京都見本区見本町1-1',
  agencyPhone: '03-0000-0000',
  agencyFax: '03-0000-0001',
  agencyEmail: 'desk@mihon.example.jp',
  senderName: '【見本】みほん保険事務所',
  replyTo: 'desk@mihon.example.jp',
  demonstration: IN_USE,
};

/** Every name says that it is invented; addresses use reserved domains. */
const ROSTER = `会員番号,法人名,フリガナ,事業所名,種別,担当部署,担当者名,TEL,FAX,メール,郵便番号,住所,売上高,税区分,決算期,加入制度,希望プラン,募集担当,備考
D-001,【見本】社会福祉法人あおば会,ミホンアオバカイ,グループホームあおば,グループホーム,総務部,見本　一郎,03-0000-5001,03-0000-5002,aoba@mihon.example.jp,100-0000,東京都見本区青葉1-1,1億円,税込,2026年3月期,GH,どちらも,担当A,掲載例と同じ売上高
D-002,【見本】合同会社こかげ,ミホンコカゲ,こかげの家,グループホーム,,見本　二葉,03-0000-5003,03-0000-5004,,100-0000,東京都見本区木陰2-2,"2億3,000万円",税込,2026年3月期,GH,A,担当A,メールなし（FAX）・掲載例の間
D-003,【見本】株式会社ゆうなぎ,ミホンユウナギ,ゆうなぎ荘,グループホーム,事務局,見本　三郎,03-0000-5005,,yunagi@mihon.example.jp,100-0000,東京都見本区夕凪3-3,,,,GH,B,担当A,売上高は未提出
D-101,【見本】特定非営利活動法人はるかぜ,ミホンハルカゼ,はるかぜ作業所,障害福祉,総務,見本　四季,03-0000-5101,,harukaze@mihon.example.jp,100-0000,東京都見本区春風4-4,3億円,税込,2026年3月期,ALIVE,,担当B,
D-102,【見本】社会福祉法人ふもと,ミホンフモト,ふもと園,障害福祉,総務,見本　五月,03-0000-5102,,fumoto@mihon.example.jp,100-0000,東京都見本区麓5-5,"100,000千円",税込,2026年3月期,ALIVE,,担当B,千円単位で区分の境目
D-103,【見本】社会福祉法人みなも,ミホンミナモ,みなも学園,障害福祉,総務,見本　六花,03-0000-5103,,minamo@mihon.example.jp,100-0000,東京都見本区水面6-6,"5億2,000万円",税込,2026年3月期,ALIVE,,担当B,5億円超は照会
D-201,【見本】架空第一区社会福祉協議会,ミホンカクウダイイチ,,社会福祉協議会,総務課,見本　七海,03-0000-5201,03-0000-5202,dai1@mihon.example.jp,100-0000,東京都架空第一区1-1,5億円,不明,2026年3月期,TOSHA,"A,B,C,D",担当C,4プラン比較
D-202,【見本】架空第二市社会福祉協議会,ミホンカクウダイニ,,社会福祉協議会,総務課,見本　八雲,042-000-5203,042-000-5204,dai2@mihon.example.jp,100-0000,東京都架空第二市2-2,7億円,不明,2026年3月期,TOSHA,A,担当C,掲載例の間
D-203,【見本】架空第三町社会福祉協議会,ミホンカクウダイサン,,社会福祉協議会,事務局,見本　九重,042-000-5205,,,100-0000,東京都架空第三町3-3,2億円,不明,2026年3月期,TOSHA,A,担当C,掲載例より小さい・郵送
D-301,【見本】株式会社かわせみ製作所,ミホンカワセミ,本社,製造業,情報システム部,見本　十和,06-0000-5301,,kawasemi@mihon.example.jp,530-0000,大阪府見本市川瀬7-7,"1,200,000千円",税込,2026年3月期,AIOI,,担当D,
D-401,【見本】株式会社いしずえ建設,ミホンイシズエ,本社,建設業,総務部,見本　礎,052-000-5401,,ishizue@mihon.example.jp,460-0000,愛知県見本市礎8-8,9億円,税込,2026年5月期,NISSHIN,,担当D,`;

export function installDemonstration(
  ports: Pick<
    Ports,
    'tables' | 'switches' | 'rates' | 'clock' | 'lock' | 'audit' | 'log' | 'user' | 'checks'
  >,
): DemonstrationReport {
  const report = ports.lock.hold((): DemonstrationReport => {
    const rows = refuseRealMembers(ports);
    const standing = new Set(rows.map((member) => member.memberKey));
    const missing = demonstrationMembers(ports).filter((member) => !standing.has(member.memberKey));
    ports.tables.update(
      settings,
      Object.entries(SETTINGS).map(([key, value]) => ({
        id: settingKeys[key as keyof typeof settingKeys],
        set: { value },
      })),
    );
    ports.tables.update(
      programs,
      registry.map(({ code }) => ({
        id: code,
        set: { mandate: '取扱あり', mandateRecord: MANDATE_RECORD },
      })),
    );
    addSolicitors(ports);
    ports.tables.update(
      templates,
      ports.tables.read(templates).map(({ code }) => ({
        id: code,
        // Rule C16 asks for both: a number, and a date that has not passed.
        set: { approvalNumber: APPROVAL, usableUntil: addMonths(ports.clock.today(), 12) },
      })),
    );
    ports.tables.append(members, missing.map(newMember));
    const policies = addSamplePolicies(ports, [...ports.tables.sift(rows), ...missing]);
    if (missing.length > 0) {
      ports.audit.record(
        'installDemonstration',
        missing.map((member) => member.memberKey),
        demonstrationAudit(missing.length),
      );
    }
    ports.checks.show();
    ports.tables.flush();
    return { members: missing.length, policies };
  });
  // 期限 shows what the policies bring with them.
  if (report.policies > 0) syncDeadlines(ports);
  return report;
}

/** Whoever the invented members name, with a registration. */
function addSolicitors({ tables, clock, user }: Pick<Ports, 'tables' | 'clock' | 'user'>): void {
  const standing = new Set(tables.read(solicitors).map(({ name }) => name));
  const missing = SOLICITORS.filter((name) => !standing.has(name));
  tables.append(
    solicitors,
    missing.map((name) =>
      newRecord(solicitors, {
        name,
        registrationNumber: `見本-${name.slice(-1)}`,
        validUntil: addMonths(clock.today(), 60),
        state: '有効',
        recordedAt: clock.now(),
        recordedBy: user.email(),
      }),
    ),
  );
}

/** Mandates and approval numbers of the demonstration must never reach real members. */
export function refuseRealMembers({ tables, user }: Pick<Ports, 'tables' | 'user'>): RowOf<typeof members>[] {
  if (!user.isManager()) refuse(houseProblems.notManager());
  const rows = tables.read(members);
  const inUse = settingValues(tables.read(settings))('demonstration') === IN_USE;
  if (rows.length > 0 && !inUse) refuse(rosterProblems.demonstrationNotEmpty());
  return rows;
}

function demonstrationMembers(ports: Pick<Ports, 'rates' | 'clock'>) {
  const file = readRosterFile(ROSTER);
  if (!file.ok) refuse(file.problem);
  const rates = compileRates(ports.rates.rateValues(), publishesRates);
  const context = {
    programs: registry,
    edgesYen: (plan: string) => edgesYenOf(rates, plan, ports.clock.today()),
  };
  return file.value.lines.map((line) => {
    const row = readRosterRow(line, file.value.header, context);
    if (row.holds[0]) refuse(row.holds[0]);
    return row.member;
  });
}
