/**
 * The rows that a permission reaches.
 * `departments`: those named with all below; `members`: named people (a line manager's reports), whatever their department.
 */
export type Scope =
  | { readonly kind: 'company' }
  | { readonly kind: 'some'; readonly departmentIds: readonly string[]; readonly memberIds: readonly string[] };

export const wholeCompany: Scope = { kind: 'company' };

/** The union of two scopes of the same permission, as held through two roles. */
export function widen(a: Scope | undefined, b: Scope): Scope {
  if (!a || b.kind === 'company') return b;
  if (a.kind === 'company') return a;
  return {
    kind: 'some',
    departmentIds: [...new Set([...a.departmentIds, ...b.departmentIds])],
    memberIds: [...new Set([...a.memberIds, ...b.memberIds])],
  };
}

/** The rows that both scopes reach; a token's rights are its scopes ∩ its owner's. */
export function narrow(a: Scope, b: Scope): Scope {
  if (a.kind === 'company') return b;
  if (b.kind === 'company') return a;
  return {
    kind: 'some',
    departmentIds: a.departmentIds.filter((id) => b.departmentIds.includes(id)),
    memberIds: a.memberIds.filter((id) => b.memberIds.includes(id)),
  };
}
