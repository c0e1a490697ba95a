#include "tests/core/usecase/memberlines.h"

#include "core/data/memberlist.h"
#include "core/data/storedvalue.h"
#include "core/usecase/changemember.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {
QString lineOf(const Connection &main, const Connection &keys, const Session &who, const QString &number)
{
    const auto record = memberRecord(main, keys, who, number);
    if (!record)
        return number + u" cannot be opened"_s;
    QStringList phones;
    for (const Phone &phone : record->profile.person.phones)
        phones << phone.e164();
    const auto account = storedvalue::ofMember(main, record->profile.member.id);
    const StoredBalance value = account ? account->balance : StoredBalance();
    QJsonObject all = toJson(main, *record, true);
    all.remove(u"changedAt"_s);
    all.remove(u"enrolledAt"_s);
    return (QStringList{number, record->profile.person.name, phones.join(u'/'),
                        QString::number(record->profile.member.points.units()),
                        who.shop.currency.print(value.principal), who.shop.currency.print(value.bonus),
                        QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact))})
        .join(u' ');
}
}

QStringList memberLines(Database &database, const Session &who)
{
    QStringList lines;
    const auto read = database.read([&](const Connection &main, const Connection &keys) {
        members::each(main, keys, [&](const SealedMember &sealed) {
            lines << lineOf(main, keys, who, sealed.member.number);
            return true;
        });
        return true;
    });
    return read ? lines : QStringList{u"cannot be read"_s};
}
