/** The columns of an exported staff list, as companies of each language read them. */
export const exportHeaders = {
  en: [
    'Employee ID',
    'Full name',
    'Email',
    'Phone',
    'Department',
    'Job title',
    'Is leader',
    'Manager ID',
    'Start date',
  ],
  'zh-CN': ['工号', '姓名', '邮箱', '手机', '部门', '职务', '是否主管', '上级工号', '入职日期'],
  'zh-TW': ['工號', '姓名', '電子郵件', '手機', '部門', '職務', '是否部門主管', '直屬上級工號', '到職日期'],
} as const;
