/** The place that a title of law begins with: its provincial, city or county rank says who can have made it (立法法 Art. 80–82). */

export interface LawPlace {
  readonly name: string;
  readonly rank: 'province' | 'city' | 'county';
}

const PROVINCES = [
  ...['北京市', '天津市', '上海市', '重庆市'],
  ...['河北省', '山西省', '辽宁省', '吉林省', '黑龙江省', '江苏省', '浙江省', '安徽省', '福建省', '江西省', '山东省'],
  ...['河南省', '湖北省', '湖南省', '广东省', '海南省', '四川省', '贵州省', '云南省', '陕西省', '甘肃省', '青海省'],
  ...['台湾省', '内蒙古自治区', '广西壮族自治区', '西藏自治区', '宁夏回族自治区', '新疆维吾尔自治区'],
  ...['海南自由贸易港'],
];

/** `中国（安徽）自由贸易试验区条例` is made by the province in its brackets. */
const FREE_TRADE_ZONE = /^中国[（(](\p{Script=Han}+)[）)]自由贸易试验区/u;

/** Titles such as 山东黄河三角洲国家级自然保护区条例 name the province in short. */
const SHORT_PROVINCES = PROVINCES.map((name) => name.replace(/(?:壮族|回族|维吾尔)?自治区$|省$|市$/u, ''));

/** A city's or autonomous prefecture's name at the start: at least two characters, and 市 not of 市场 or 市容. */
const CITY = /^(\p{Script=Han}{2,12}?(?:自治州|经济特区|地区|市(?![场容]|政(?:公用|设施|工程|道路|管网))))/u;
const COUNTY = /^(\p{Script=Han}{2,14}?自治县|\p{Script=Han}{1,5}?县(?![级乡域城以际]))/u;

/** Words that are no place's name although a 市 or 地区 follows: 大城市, 设区的市, 贫困地区 … */
const NO_NAME =
  /^(?:关于|国家|全国|中国|中华|国务院|城)|[的和与、]|[大中小新老各国心]城市$|(?:民族|边远|贫困|困难|接壤|山|灾|香港|澳门|台湾)地区$/u;

/** The place that a title begins with; `undefined` for a title of the whole state. */
export function placeOf(title: string): LawPlace | undefined {
  const province = PROVINCES.find((name) => title.startsWith(name));
  if (province !== undefined) return { name: province, rank: 'province' };
  const zone = FREE_TRADE_ZONE.exec(title)?.[1];
  if (zone !== undefined) return { name: zone, rank: 'province' };
  const city = CITY.exec(title)?.[1];
  if (city !== undefined && !NO_NAME.test(city)) return { name: city, rank: 'city' };
  const county = COUNTY.exec(title)?.[1];
  if (county !== undefined && !NO_NAME.test(county)) return { name: county, rank: 'county' };
  const short = SHORT_PROVINCES.find((name) => title.startsWith(name));
  return short === undefined ? undefined : { name: short, rank: 'province' };
}
