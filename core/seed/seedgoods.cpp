#include "core/seed/seedgoods.h"

#include "core/seed/chance.h"
#include "core/text/gtin.h"

#include <vector>

using namespace Qt::StringLiterals;

namespace {
/// Prices in tenths of the currency's whole unit.
struct Kind
{
    QString category;
    QString unit;
    int taxPercent;
    int least;
    int most;
    QStringList goods;
};

const std::vector<Kind> &kinds()
{
    static const std::vector<Kind> all{
        {u"饮料"_s, u"瓶"_s, 13, 15, 90, u"饮用天然水 绿茶 乌龙茶 汽水 橙汁 椰汁 苏打水 咖啡"_s.split(u' ')},
        {u"乳品"_s, u"盒"_s, 9, 25, 120, u"纯牛奶 酸奶 早餐奶 奶酪 豆奶"_s.split(u' ')},
        {u"零食"_s, u"袋"_s, 13, 30, 250, u"雪饼 瓜子 每日坚果 猪肉脯 芒果干 薯片 饼干 巧克力"_s.split(u' ')},
        {u"粮油"_s, u"袋"_s, 9, 60, 900, u"大米 面粉 花生油 挂面 小米 燕麦"_s.split(u' ')},
        {u"调味"_s, u"瓶"_s, 13, 35, 300, u"生抽 香醋 辣椒酱 蚝油 料酒 豆瓣酱"_s.split(u' ')},
        {u"日用"_s, u"件"_s, 13, 50, 600, u"抽纸 卫生纸 洗衣液 洗洁精 牙膏 洗发水 电池 垃圾袋"_s.split(u' ')},
        {u"母婴"_s, u"罐"_s, 13, 200, 3000, u"奶粉 米粉 湿巾 纸尿裤"_s.split(u' ')},
        {u"图书"_s, u"册"_s, 9, 150, 800, u"绘本 字典 小说 食谱"_s.split(u' ')}};
    return all;
}

const QStringList brands =
    u"清泉 金谷 白鹭 东山 海悦 绿野 老街 暖阳 福满 青禾 三江 云岭 晨光里 北渡 南溪 和顺"_s.split(u' ');
const QStringList flavours = u"原味 草莓 柠檬 薄荷 经典 无糖 家庭装 儿童 特级 新"_s.split(u' ');
const QStringList sizes = u"50 100 150 200 250 330 500 750 1000 1500 2000 5000"_s.split(u' ');

/// EAN-13 of a country that makes so many: each place has its own.
QString barcodeOf(qint64 place)
{
    const QString digits = u"695"_s + QString::number(place).rightJustified(9, u'0');
    return digits + QString::number(gtinCheckDigit(digits).value_or(0));
}
}

namespace seedgoods {
QString codeOf(qint64 place)
{
    return u"SD"_s + QString::number(place).rightJustified(6, u'0');
}

QByteArray file(quint64 seed, qint64 first, qint64 last, const Currency &currency)
{
    QByteArray text = "code,barcode,name,unit,price,tax_rate,category\n";
    for (qint64 place = first; place <= last; ++place) {
        Chance chance(seed, Matter::Goods, quint64(place));
        const Kind &kind = kinds()[size_t(chance.early(qint64(kinds().size()), 2))];
        const Money price = Money::of(chance.between(kind.least, kind.most) * currency.scale() / 10);
        const QString name = u"%1%2 %3 %4"_s.arg(chance.of(brands), chance.of(kind.goods),
                                                 chance.of(flavours), chance.of(sizes));
        const QStringList cells{codeOf(place), barcodeOf(place),      name,
                                kind.unit,     currency.print(price), QString::number(kind.taxPercent),
                                kind.category};
        text += cells.join(u',').toUtf8() + '\n';
    }
    return text;
}
}
