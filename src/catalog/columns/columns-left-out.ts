/** Columns of real catalogs that belong elsewhere than in an item, each with where that fact stands: kept in the item as they are. */
export const COLUMNS_LEFT_OUT: Readonly<Record<string, string>> = {
  组织机构代码: 'department-code',
  统一社会信用代码: 'department-code',
  实施主体编码: 'department-code',
  实施主体代码: 'department-code',
  部门编码: 'department-code',
  行政区划: 'region',
  行政区划代码: 'region',
  区划编码: 'region',
  区划代码: 'region',
  事项类型代码: 'category',
  办件类型代码: 'handling',
  行使层级代码: 'level',
  主项基本编码: 'basic-code',
  主项编码: 'basic-code',
  服务对象代码: 'audience',
};
