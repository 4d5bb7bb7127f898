/** What only the cascade says, in Vietnamese; apart from `vi.ts` so that other widgets need not bring it. */
export const cascadeVi = {
  notEnforceableShort: 'Chưa có điều kiện',
  outstanding: 'Còn phải thi hành',
  computed: '{name} (tính từ số liệu)',
  sayOf: 'Trong {total} phải thi hành, {parts}',
  sayPart: '{x} ({share})',
  sayPartEnforceable: '{x} có điều kiện',
  sayPartNotEnforceable: '{x} chưa có điều kiện',
  sayPartSuspended: '{x} hoãn, tạm đình chỉ',
  sayPartCompleted: 'đã thi hành xong {x}',
  sayPartOutstanding: 'còn {x}',
};

/** Strings of {@link cascadeVi} in one language. */
export type CascadeTexts = { readonly [K in keyof typeof cascadeVi]: string };
