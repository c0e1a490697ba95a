#include "core/text/pinyinexceptions.h"

using namespace Qt::StringLiterals;

namespace {
/// "单=shan 翟=zhai|di 长孙=zhang'sun" as a table.
PinyinTable parseTable(const QString &entries)
{
    PinyinTable table;
    for (const QString &entry : entries.split(u' ', Qt::SkipEmptyParts)) {
        const auto equals = entry.indexOf(u'=');
        QString readings = entry.sliced(equals + 1);
        table.insert(entry.first(equals), readings.replace(u'\'', u' ').split(u'|'));
    }
    return table;
}
}

const PinyinTable &pinyinSurnames()
{
    static const PinyinTable table = parseTable(
        u"缪=miao 繆=miao 单=shan 單=shan 仇=qiu 解=xie 曾=zeng 查=zha 任=ren 区=ou 區=ou 朴=piao|pu 翟=zhai|di "
        "覃=qin|tan 盖=ge|gai 蓋=ge|gai 隗=wei|kui 乐=yue|le 樂=yue|le 员=yun|yuan 牟=mou|mu 黑=he|hei 费=fei|bi "
        "阚=kan 闞=kan 佴=nai 六=lu 洗=xian 句=gou 祭=zhai 能=nai 召=shao 种=chong 折=she 薄=bo 卜=bu 秘=bi "
        "宓=mi|fu 华=hua 過=guo 过=guo 繁=po 尉=wei 冼=xian 贠=yun 逄=pang 晁=chao 谌=chen|shen 阙=que 褚=chu "
        "长孙=zhang'sun 長孫=zhang'sun 单于=chan'yu|shan'yu 万俟=mo'qi|wan'si 萬俟=mo'qi|wan'si "
        "尉迟=yu'chi 尉遲=yu'chi 澹台=tan'tai 澹臺=tan'tai 亓官=qi'guan 皇甫=huang'fu 鲜于=xian'yu 令狐=ling'hu "
        "拓跋=tuo'ba 乜=nie|mie 郗=xi|chi 郄=qie|xi 藏=zang 郇=xun|huan 都=du 笪=da 丌=ji|qi 么=yao 炅=gui|jiong "
        "角=jue 逢=pang|feng 颉=xie|jie 頡=xie|jie 钭=tou|dou 鈄=tou|dou 隽=juan|jun 雋=juan|jun 亢=kang|gang "
        "笮=ze|zuo 啜=chuai|chuo"_s);
    return table;
}

const PinyinTable &pinyinWords()
{
    static const PinyinTable table = parseTable(
        u"银行=yin'hang 銀行=yin'hang 行业=hang'ye 行業=hang'ye 行情=hang'qing 商行=shang'hang 行家=hang'jia "
        "重庆=chong'qing 重慶=chong'qing 重阳=chong'yang 长沙=chang'sha 长=chang 長=chang 成长=cheng'zhang "
        "生长=sheng'zhang 增长=zeng'zhang 店长=dian'zhang 家长=jia'zhang 队长=dui'zhang 长高=zhang'gao "
        "音乐=yin'yue 乐器=yue'qi 乐谱=yue'pu 民乐=min'yue "
        "人参=ren'shen 海参=hai'shen 党参=dang'shen 西洋参=xi'yang'shen 花旗参=hua'qi'shen 高丽参=gao'li'shen "
        "红参=hong'shen 参茶=shen'cha 参片=shen'pian 参鸡汤=shen'ji'tang 西藏=xi'zang 藏红花=zang'hong'hua "
        "藏香=zang'xiang 薄荷=bo'he 成都=cheng'du 首都=shou'du 都匀=du'yun 汤匙=tang'chi 茶匙=cha'chi "
        "咖喱=ga'li|ka'li 咖哩=ga'li|ka'li 削皮=xiao'pi 削笔=xiao'bi 肉脯=rou'fu 果脯=guo'fu 桃脯=tao'fu "
        "杏脯=xing'fu 胸脯=xiong'pu 弹力=tan'li 弹性=tan'xing 弹簧=tan'huang 高弹=gao'tan 番禺=pan'yu 六安=lu'an "
        "东莞=dong'guan 蚌埠=beng'bu 大厦=da'sha 厦=xia 会计=kuai'ji 荸荠=bi'qi 便宜=pian'yi 柏林=bo'lin "
        "佛=fo 仿佛=fang'fu 还原=huan'yuan 咳=ke 地=di 睡觉=shui'jiao 刨冰=bao'bing 阿胶=e'jiao 东阿=dong'e "
        "毛呢=mao'ni 秘鲁=bi'lu 调=tiao 音调=yin'diao 格调=ge'diao 色调=se'diao 低调=di'diao 什=shi 什么=shen'me "
        "蛤=ge 蛤蟆=ha'ma 嚼=jiao 咀嚼=ju'jue 扎啤=zha'pi 空调=kong'tiao 乐山=le'shan 乐亭=lao'ting "
        "大夫=dai'fu 亲家=qing'jia 白术=bai'zhu 苍术=cang'zhu 老字号=lao'zi'hao 朝鲜=chao'xian 琢磨=zuo'mo "
        "似的=shi'de 沈阳=shen'yang 丽水=li'shui 台州=tai'zhou 单县=shan'xian 解州=xie'zhou 自行车=zi'xing'che"_s);
    return table;
}
