#pragma once

#include "core/data/members.h"
#include "core/usecase/changemember.h"
#include "core/usecase/followup.h"
#include "core/usecase/users.h"
#include "tests/core/usecase/newshop.h"

#include <QTemporaryDir>
#include <QTest>

/// A shop with members to care for, and hands to do it with.
class CareShop
{
protected:
    static QDate today() { return {2026, 3, 5}; } // as ShopFixture::noon() has it

    void open()
    {
        m_shop.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_shop = std::make_unique<NewShop>(NewShop::make(m_folder->path()));
        m_phone = 0;
    }

    const Session &who() const { return m_shop->made.session; }
    Session as(const User &user) const
    {
        Session session = who();
        session.user = user.id;
        session.name = user.name;
        session.role = user.role;
        return session;
    }
    /// The time of day `after` noon.
    static Timestamp at(qint64 ms = 0)
    {
        return Timestamp::ofMilliseconds(ShopFixture::noon().milliseconds() + ms);
    }
    template <class Work> auto write(Work work) { return m_shop->database->writeNow(work); }
    template <class Look> auto read(Look look) { return m_shop->database->read(look); }

    QString add(const QString &name, const QJsonObject &more = {})
    {
        QJsonObject given = more;
        given[QStringLiteral("name")] = name;
        given[QStringLiteral("phone")] = QStringLiteral("1381234%1").arg(1000 + m_phone++);
        const auto added = write([&](Transaction &transaction) {
            return addMember(transaction, who(), given, at(), systemRandom, m_pinyin);
        });
        if (!added)
            qFatal("member: %s %s", qPrintable(errorName(added.error().code)),
                   qPrintable(added.error().detail));
        return added->profile.member.number;
    }
    User addUser(const QString &name, Role role = Role::Cashier)
    {
        const auto user = write([&](Transaction &transaction) {
            return ::addUser(transaction, who(), {name, role, std::nullopt, QStringLiteral("246813")},
                             NewShop::cheap, at(), systemRandom);
        });
        if (!user)
            qFatal("user: %s", qPrintable(errorName(user.error().code)));
        return *user;
    }
    Result<MemberTask> addTask(const QString &member, const QString &text, const QString &assignee = {},
                               int days = 1)
    {
        return write([&](Transaction &transaction) {
            return ::addTask(
                transaction, who(),
                {Id<MemberTask>::make(at(), systemRandom), member, text, today().addDays(days), assignee},
                at());
        });
    }
    Result<> change(const QString &member, const QJsonObject &given, qint64 later = 0)
    {
        return write([&](Transaction &transaction) -> Result<> {
            const auto changed =
                changeMember(transaction, who(), member, given, at(later), systemRandom, m_pinyin);
            return changed ? Result<>() : changed.error();
        });
    }
    std::vector<ReadTask> tasksOf(const QString &member, bool onlyOpen = false)
    {
        return *read([&](const Connection &main, const Connection &keys) {
            TaskFilter filter;
            filter.customer = members::byNumber(main, member)->id;
            filter.onlyOpen = onlyOpen;
            return readTasks(main, keys, who(), filter);
        });
    }
    qint64 count(const QString &what)
    {
        return *read([&](const Connection &connection) {
            Rows rows = connection.select(QStringLiteral("SELECT count(*) FROM ") + what);
            rows.next();
            return Result(rows.integer(0));
        });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<NewShop> m_shop;
    Pinyin m_pinyin;
    int m_phone = 0;
};
