import type { Dice } from './dice';

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** A day as `2025-04-20`, and a spelling of it that authors or programs use, as TOML. */
export function spelledDate(dice: Dice): { day: string; written: string } {
  const [year, month, day] = [
    dice.pick([2025, 2025, 1999, 2030]),
    1 + dice.roll(12),
    1 + dice.roll(28),
  ];
  const two = (number: number) => String(number).padStart(2, '0');
  const [y, m, d] = [String(year), two(month), two(day)];
  const clock = dice.pick([
    '10:00:00',
    '00:00:00',
    '23:59:59',
    '10:00',
    '9:05:00',
    '10:00:00.5',
    '24:00:00',
    '23:59:60',
  ]);
  const zone = dice.pick([
    '',
    'Z',
    '+08:00',
    '+0800',
    ' +0800',
    ' +08:00',
    '-05:00',
    ' CST',
    '+08',
    'z',
  ]);
  const between = dice.pick(['T', ' ', 't', '  ']);
  const spelled = dice.pick([
    `${y}-${m}-${d}`,
    `${y}-${m}-${d}`,
    `${y}-${month}-${day}`,
    `${y}/${m}/${d}`,
    `${y}.${m}.${d}`,
    `${y}${m}${d}`,
    `${y}年${month}月${day}日`,
    `${y}-${m}-${d}${between}${clock}${zone}`,
    `${y}-${m}-${d}${between}${clock}${zone}`,
    `${y}-${m}-${d}${between}${clock}${zone}`,
    `${y}-${m}-${d}T10:00:00${zone}`,
    `${y}-${m}-${d} 10:00:00${zone}`,
    `${day} ${months[month - 1]} ${y}`,
    `${months[month - 1]} ${day}, ${y}`,
    `${d} ${months[month - 1]} ${y} 10:00:00`,
    `${weekday(year, month, day)}, ${d} ${months[month - 1]} ${y} 10:00:00 +0800`,
    `${weekday(year, month, day)}, ${d} ${months[month - 1]} ${y} 10:00:00 GMT`,
    `${m}/${d}/${y}`,
    `${d}-${m}-${y}`,
    `${y}-${m}`,
    `${y}-${m}-${d} `,
    ` ${y}-${m}-${d}`,
    `${y}-${m}-${d}，周日`,
    `${y}－${m}－${d}`,
    '',
    ' ',
    '今天',
    'true',
    '10:00:00',
  ]);
  const quote = dice.pick(['"', '"', "'", '', '']);
  return { day: `${y}-${m}-${d}`, written: quote + spelled + quote };
}

function weekday(year: number, month: number, day: number): string {
  return 'Sun Mon Tue Wed Thu Fri Sat'.split(' ')[
    new Date(Date.UTC(year, month - 1, day)).getUTCDay()
  ]!;
}
