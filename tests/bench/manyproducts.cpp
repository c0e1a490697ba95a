#include "tests/bench/manyproducts.h"

#include "core/usecase/importproducts.h"
#include "tests/support/shopfixture.h"

using namespace Qt::StringLiterals;

namespace {
QString productName(int i)
{
    static const QStringList brands{u"农夫山泉"_s, u"康师傅"_s, u"统一"_s, u"可口可乐"_s, u"蒙牛"_s,
                                    u"伊利"_s,     u"旺旺"_s,   u"海天"_s, u"金龙鱼"_s,   u"蓝月亮"_s,
                                    u"立白"_s,     u"维达"_s,   u"清风"_s, u"三只松鼠"_s, u"良品铺子"_s,
                                    u"双汇"_s,     u"老干妈"_s, u"恒顺"_s, u"洽洽"_s,     u"百草味"_s};
    static const QStringList goods{u"饮用天然水"_s, u"红烧牛肉面"_s, u"绿茶"_s,   u"汽水"_s,     u"纯牛奶"_s,
                                   u"酸奶"_s,       u"雪饼"_s,       u"生抽"_s,   u"花生油"_s,   u"洗衣液"_s,
                                   u"洗洁精"_s,     u"抽纸"_s,       u"卫生纸"_s, u"每日坚果"_s, u"猪肉脯"_s,
                                   u"火腿肠"_s,     u"辣椒酱"_s,     u"香醋"_s,   u"瓜子"_s,     u"芒果干"_s,
                                   u"大米"_s,       u"牙膏"_s,       u"洗发水"_s, u"电池"_s,     u"巧克力"_s};
    static const QStringList kinds{u"原味"_s, u"草莓"_s,   u"柠檬"_s, u"薄荷"_s, u"经典"_s,
                                   u"无糖"_s, u"家庭装"_s, u"儿童"_s, u"特级"_s, u"新"_s};
    return u"%1%2 %3 %4ml"_s.arg(brands[i % 20], goods[i / 20 % 25], kinds[i / 500 % 10])
        .arg((i / 5000 + 1) * 50);
}

}

QString barcodeOf(int place)
{
    return QString::number(6'900'000'000'000 + qint64(place) * 7);
}

void importManyProducts(Database &database, const Session &who)
{
    QByteArray file = "code,barcode,name,unit,price,tax_rate,category\n";
    for (int i = 0; i < manyProducts; ++i)
        file += u"%1,%2,%3,瓶,%4.50,13,饮料\n"_s.arg(100'000 + i)
                    .arg(barcodeOf(i))
                    .arg(productName(i))
                    .arg(i % 90 + 1)
                    .toUtf8();
    const auto report = database.writeNow([&](Transaction &transaction) {
        return importProducts(transaction, who, file, {}, ShopFixture::noon(), systemRandom);
    });
    // A shop may have some of the codes already.
    if (!report || report->added + report->updated != manyProducts)
        qFatal("import: not all went in");
}
