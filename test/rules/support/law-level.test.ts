import { describe, expect, it } from 'vitest';
import { parseCitations } from '../../../src/rules/support/law-citation.ts';
import { type LawLevel, levelOf, levelOfTitle } from '../../../src/rules/support/law-level.ts';

const TITLES: Readonly<Record<LawLevel, readonly string[]>> = {
  law: [
    '中华人民共和国建筑法',
    '行政许可法',
    '中华人民共和国公司法',
    '中华人民共和国涉外民事关系法律适用法',
    '中华人民共和国民法典',
    '中华人民共和国宪法',
    '中华人民共和国刑法修正案（十二）',
    '中华人民共和国户口登记条例',
    '全国人民代表大会常务委员会关于实施渐进式延迟法定退休年龄的决定',
    '中华人民共和国全国人民代表大会组织法',
    '中华人民共和国城乡规划法（2019年修正）',
    '中华人民共和国中医药法(2016)',
  ],
  'administrative-regulation': [
    '城镇排水与污水处理条例',
    '中华人民共和国道路运输条例',
    '中华人民共和国民办教育促进法实施条例',
    '城市道路管理条例（2019修订）',
    '城市房地产开发经营管理条例',
    '人力资源市场暂行条例',
    '城市市容和环境卫生管理条例',
    '历史文化名城名镇名村保护条例',
    '国内水路运输管理条例',
    '太湖流域管理条例',
    '食盐专营办法',
    '中华人民共和国发票管理办法',
    '企业名称登记管理规定',
    '中华人民共和国税收征收管理法实施细则',
    '国务院关于在线政务服务的若干规定',
    '国务院行政机构设置和编制管理条例',
  ],
  'state-council-decision': [
    '国务院对确需保留的行政审批项目设定行政许可的决定',
    '国务院关于投资体制改革的决定',
    '政府核准的投资项目目录（2016年本）',
    '法律、行政法规、国务院决定设定的行政许可事项清单（2023年版）',
  ],
  'local-regulation': [
    '安徽省城镇绿化条例',
    '阜阳市城市绿化条例',
    '合肥市市容和环境卫生管理条例',
    '安阳市政务服务条例',
    '青岛市民用建筑节能条例',
    '聊城市道路交通安全条例',
    '延边朝鲜族自治州边境管理条例',
    '新疆维吾尔自治区宗教事务条例',
    '深圳经济特区商事登记若干规定条例',
    '中国（安徽）自由贸易试验区条例',
    '山东黄河三角洲国家级自然保护区条例',
    '景宁畲族自治县自治条例',
    '安徽省实施《中华人民共和国水法》办法',
    '安徽省实施〈中华人民共和国土地管理法〉办法',
    '北京市实施《中华人民共和国防震减灾法》规定',
    '阜阳市人民代表大会常务委员会关于禁止燃放烟花爆竹的决定',
  ],
  'ministry-rule': [
    '国家市场监督管理总局行政处罚程序规定',
    '公安部关于办理赔偿案件的规定',
    '中国证券监督管理委员会行政许可实施程序规定',
  ],
  'provincial-rule': [],
  'city-rule': [],
  'judicial-interpretation': ['最高人民法院关于审理行政许可案件若干问题的规定'],
  'normative-document': [
    '国务院办公厅关于加快发展流通促进商业消费的意见',
    '关于调整收费标准的通知',
    '人力资源社会保障部 财政部关于延续实施失业保险援企稳岗政策的通知',
    '安徽省人民政府关于深化简政放权的实施意见',
    '安徽省住房和城乡建设厅建筑市场信用管理办法',
    '颍上县户外广告管理办法',
    '房屋交易与产权管理工作导则',
    '塔式起重机安全规程',
    '中国共产党纪律处分条例',
  ],
  unknown: [
    '建筑业企业资质管理规定',
    '城市商品房预售管理办法',
    '不动产登记暂行条例实施细则',
    '公共场所卫生管理条例实施细则',
    '关于实行专业技术职务聘任制度的规定',
    '安徽省人民政府质量奖管理办法',
    '安徽省实施《不动产登记暂行条例》办法',
    '青岛市古树名木保护管理办法',
    '国务院关于调整进口设备税收政策的通知',
    '上海市村民委员会选举办法',
    '工作方法',
  ],
};

describe('the level of a law, from its title', () => {
  it.each(Object.entries(TITLES).flatMap(([level, titles]) => titles.map((title) => [title, level])))(
    '《%s》 is %s',
    (title, level) => {
      expect(levelOfTitle(title)).toBe(level);
    },
  );
});

describe('the level of a law, from its number where the title leaves it open', () => {
  it.each<[string, LawLevel]>([
    ['《建筑业企业资质管理规定》（住房和城乡建设部令第22号）第三条', 'ministry-rule'],
    ['《药品经营质量管理规范办法》（国家食品药品监督管理总局令第28号）第二条', 'ministry-rule'],
    [
      '《网络预约出租汽车经营服务管理暂行办法》（交通运输部、工业和信息化部、公安部令2016年第60号）第五条',
      'ministry-rule',
    ],
    ['《旅馆业管理办法》（国务院令第588号）第四条', 'administrative-regulation'],
    ['《军用机场管理办法》（国务院、中央军委令第1号）第四条', 'administrative-regulation'],
    ['《水路运输管理办法》（国务院第544号令）', 'administrative-regulation'],
    ['国务院令第412号', 'state-council-decision'],
    ['《安徽省户外广告管理办法》（安徽省人民政府令第12号）', 'provincial-rule'],
    ['省政府令第205号', 'provincial-rule'],
    ['《上海市户外广告设施管理办法》（上海市人民政府令第56号）', 'provincial-rule'],
    ['《阜阳市户外广告管理办法》（阜阳市人民政府令第12号）', 'city-rule'],
    ['《水土保持补偿费征收使用管理办法》（财综〔2014〕8号）第五条', 'normative-document'],
    ['《安徽省质量奖管理办法》(皖政办[2015]3号)', 'normative-document'],
    ['《城乡网络管理规定》（主席令第53号）', 'law'],
    // A number never lifts what the title says.
    ['《关于印发办法的通知》（国务院令第1号）', 'normative-document'],
  ])('%s is %s', (text, level) => {
    expect(parseCitations(text).map(levelOf)).toEqual([level]);
  });
});
