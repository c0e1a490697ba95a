#include "tests/bench/bench_import.h"

#include "core/base/random.h"
#include "core/sheet/tablewriter.h"
#include "core/usecase/exportmembers.h"
#include "core/usecase/importmembers.h"
#include "core/usecase/undoimport.h"
#include "tests/bench/manymembers.h"
#include "tests/bench/memory.h"
#include "tests/bench/table.h"
#include "tests/support/shopfixture.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {
constexpr int rows = 100'000;

TableWriter &writer(const std::unique_ptr<TableWriter> &made)
{
    return *made;
}

/// Each with a name, phone, e-mail address, birthday, tag and points.
QByteArray madeUpFile(const QString &name)
{
    const auto out = TableWriter::create(name);
    if (!out)
        qFatal("import: cannot write");
    bool good = bool(writer(*out).write(
        {u"姓名"_s, u"手机号"_s, u"邮箱"_s, u"生日"_s, u"标签"_s, u"地区"_s, u"地址"_s, u"积分"_s}));
    for (int i = 1; i <= rows; ++i) {
        const MemberProfile member = madeUpMember(i);
        good = good
            && writer(*out).write(
                {member.person.name, member.person.phone()->e164(), u"member%1@example.com"_s.arg(i),
                 u"19%1-0%2-1%3"_s.arg(50 + i % 50).arg(1 + i % 9).arg(i % 10), u"vip"_s,
                 u"浙江省 杭州市 西湖区"_s, u"文三路 %1 号"_s.arg(i), QString::number(i % 5000)});
    }
    QFile file(name);
    if (!good || !writer(*out).finish() || !file.open(QIODevice::ReadOnly))
        qFatal("import: cannot write");
    return file.readAll();
}
}

void benchImport(BenchTable &table)
{
    const QTemporaryDir folder;
    ShopFixture shop = ShopFixture::make(folder.path(), 0, 0);
    const QByteArray file = madeUpFile(folder.filePath(u"members.xlsx"_s));
    const auto write = [&](auto work) { return shop.database->writeNow(work); };
    forgetPeak();
    std::optional<Id<MemberImport>> import;
    const auto took = timed([&] {
        const auto report = write([&](Transaction &transaction) {
            return importMembers(transaction, shop.session, file, {}, ShopFixture::noon(), systemRandom);
        });
        if (!report || report->added != rows)
            qFatal("import: not all went in");
        import = report->import;
    });
    table.add({u"import of 100,000 members from XLSX"_s, took / 1e6, u"s"_s, 0, u"≤ 30"_s});
    table.add({u"… memory at most"_s, double(peakMemory()), u"MiB"_s, 0, u"≤ 300"_s});
    const auto out = TableWriter::create(folder.filePath(u"out.xlsx"_s));
    const auto exported = timed([&] {
        const auto report = write([&](Transaction &transaction) {
            return exportMembers(transaction, shop.session, writer(*out), {}, ShopFixture::noon());
        });
        if (!report || report->rows != rows || !writer(*out).finish())
            qFatal("export: not all came out");
    });
    table.add({u"export of 100,000 members to XLSX"_s, exported / 1e6, u"s"_s, 0, u"seconds"_s});
    const auto undone = timed([&] {
        const auto report = write([&](Transaction &transaction) {
            return undoImport(transaction, shop.session, *import, ShopFixture::noon(), systemRandom);
        });
        if (!report || report->removed != rows)
            qFatal("undo: not all went");
    });
    table.add({u"undo of that import"_s, undone / 1e6, u"s"_s, 0, u"seconds"_s});
}
