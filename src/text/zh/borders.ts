/** What the seat says about jurisdictions, in Simplified Chinese. */
import type { bordering as english } from '../en/borders.ts';
import type { Translation } from '../message-types.ts';

export const bordering: Translation<typeof english> = {
  borders: {
    inside: '属本岗位辖区：{place}。',
    allowed: '不属本岗位辖区（{place}），已获准。',
    outside: '且不属本岗位辖区（{place}），须请示{givers}。',
    giver: { consent: '{role}（属地同意）', common_superior: '{role}（共同上级）' },
    nobody: '（无人可批）',
    lock: '须经属地同意',
    given: '已获准在{place}行动。',
  },
};
