// What a visitor's page opens with: a token, the open programmes, or a polite no.
import type { FormStart } from './contract';
import { makeToken } from './form-token';
import { openProgram } from './layouts';
import type { Ports } from './ports';
import { closedNotice, isOpen, readSettings } from './settings';
import { tokyoTime } from './tokyo';

type OpenPorts = Pick<Ports, 'settings' | 'key' | 'uuid' | 'nowMs'>;

export function startRequest(ports: OpenPorts): FormStart {
  const settings = readSettings(ports.settings());
  const { agencyName, agencyPhone, enquiries, privacy, purpose } = settings;
  const nowMs = ports.nowMs();
  const today = tokyoTime(nowMs).slice(0, 10);
  const programs = isOpen(settings, today)
    ? settings.programs.flatMap((code) => openProgram(code) ?? [])
    : [];
  if (programs.length === 0)
    return { open: false, notice: closedNotice(settings), agencyName, agencyPhone, enquiries };
  const token = makeToken(ports.key(), ports.uuid(), nowMs);
  return { open: true, token, today, programs, agencyName, agencyPhone, enquiries, privacy, purpose };
}
