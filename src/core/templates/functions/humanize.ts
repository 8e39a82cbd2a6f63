import { fail } from './functionDefinition.js';
import { firstTitle } from './strings/title.js';
import { lower, upper } from './strings/letterCase.js';

/** Words that the library gobuffalo/flect, which Hugo uses, writes in capitals. */
const acronyms = new Set(
  (
    'OK UTF8 HTML JSON JWT ID UUID SQL ACK ACL ADSL AES ANSI API ARP ATM BGP BSS CCITT CHAP CIDR CIR CLI CPE CPU CRC CRT ' +
    'CSMA CMOS DCE DEC DES DHCP DNS DRAM DSL DSLAM DTE DMI EHA EIA EIGRP EOF ESS FCC FCS FDDI FTP GEPOF HDLC HTTP HTTPS ' +
    'IANA ICMP IDF IDS IEEE IETF IMAP IP IPS ISDN ISP LACP LAN LAPB LAPF LLC MAC MC MDF MIB MPLS MTU NAC NAT NBMA NIC NRZ ' +
    'NRZI NVRAM OSI OSPF OUI PAP PAT PC PIM PCM PDU POP3 POTS PPP PPTP PTT PVST RAM RARP RFC RIP RLL ROM RSTP RTP RCP SDLC ' +
    'SFD SFP SLARP SLIP SMTP SNA SNAP SNMP SOF SRAM SSH SSID STP SYN TDM TFTP TIA TOFU UDP URL URI USB UTP VC VLAN VLSM ' +
    'VPN W3C WAN WEP WPA WWW'
  ).split(' '),
);

/** A name such as `my_first-post` as a person would write it: `My first post`. */
export function humanize(text: string): string {
  return humanizeOnce(lower(humanizeOnce(text)));
}

function humanizeOnce(text: string): string {
  const [first, ...others] = partsOf(text);
  // What has only signs is nothing to Go, which then looks for the first of its parts.
  if (first === undefined) return text === '' ? '' : fail('runtime error: index out of range [0] with length 0');
  const start = partsOf(first).map(firstTitle).join(' ');
  return [...cleaned(start), ...others.flatMap(cleaned)].join(' ');
}

const longestAcronym = Math.max(...[...acronyms].map(({ length }) => length));

/** A long text is looked at again at each of its characters. */
function isAcronym(part: string): boolean {
  return part.length <= longestAcronym && acronyms.has(upper(part));
}

/** The parts of a name: at spaces and their like, and before capitals. */
function partsOf(text: string): readonly string[] {
  const trimmed = text.trim();
  if (acronyms.has(upper(trimmed))) return [upper(trimmed)];
  const parts: string[] = [];
  let [part, before] = ['', ''];
  const end = (next: string): void => {
    parts.push(...cleaned(part));
    part = next;
  };
  for (const character of trimmed) {
    const isUpper = /\p{Lu}/u.test(character);
    if (/[\s_:\-/]/.test(character)) end(character);
    else if (isUpper && (!/\p{Lu}/u.test(before) || isAcronym(part))) end(character);
    else if (/[\p{L}\p{Nd}\p{P}`]/u.test(character)) part += character;
    else end('');
    before = character;
  }
  end('');
  return parts;
}

/** Without what separates parts; nothing if nothing is left. */
function cleaned(part: string): readonly string[] {
  let text = part.trim();
  for (const sign of '_ :-/') while (text.startsWith(sign)) text = text.slice(1);
  for (const sign of '_ :-/') while (text.endsWith(sign)) text = text.slice(0, -1);
  if (acronyms.has(upper(text))) return [upper(text)];
  return text === '' ? [] : [text];
}

/** A whole number as an ordinal: `1st`. */
export function ordinal(text: string): string {
  const digits = text.replace(/^[+-]?0*(?=\d)/, '');
  const sign = text.startsWith('-') && digits !== '0' ? '-' : '';
  const last = Number(digits.slice(-2));
  const isTeen = last >= 11 && last <= 13;
  const ending = isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][last % 10] ?? 'th');
  return `${sign}${digits}${ending}`;
}
