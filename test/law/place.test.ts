import { describe, expect, it } from 'vitest';
import { placeOf } from '../../src/law/place.ts';

describe('the place that a title begins with', () => {
  it.each([
    ['安徽省城镇绿化条例', '安徽省', 'province'],
    ['广西壮族自治区水法办法', '广西壮族自治区', 'province'],
    ['北京中轴线文化遗产保护条例', '北京', 'province'],
    ['阜阳市城市绿化条例', '阜阳市', 'city'],
    ['吉林市松花江三湖保护区管理条例', '吉林市', 'city'],
    ['聊城市水环境保护条例', '聊城市', 'city'],
    ['防城港市海上交通条例', '防城港市', 'city'],
    ['合肥市市容和环境卫生管理条例', '合肥市', 'city'],
    ['延边朝鲜族自治州边境管理条例', '延边朝鲜族自治州', 'city'],
    ['颍上县户外广告管理办法', '颍上县', 'county'],
  ])('%s: %s', (title, name, rank) => {
    expect(placeOf(title)).toEqual({ name, rank });
  });

  it.each([
    '城市房地产开发经营管理条例',
    '城市市容和环境卫生管理条例',
    '人力资源市场暂行条例',
    '中华人民共和国市场主体登记管理条例',
    '大中城市公共交通条例',
    '关于城市公共交通的规定',
    '县级以上地方各级人民政府组织条例',
    '民族地区发展条例',
  ])('%s begins with none', (title) => {
    expect(placeOf(title)).toBeUndefined();
  });
});
