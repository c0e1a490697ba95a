#include "tests/ui/members/browsedshop.h"

#include "core/data/memberfacts.h"
#include "core/data/pointsledger.h"
#include "core/usecase/changemember.h"
#include "ui/common/chip.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/style.h"
#include "ui/members/memberlistmodel.h"

#include <QApplication>
#include <QJsonArray>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

void BrowsedShop::open()
{
    applyTheme(*qApp, Theme::Light);
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = std::make_unique<ShopFixture>(ShopFixture::make(m_folder->path(), 1, 0));
    m_shop->session.shop.tiers.levels = {{u"gold"_s, u"Gold card"_s, 1}};
    fill();
    build();
}

void BrowsedShop::close()
{
    m_page.reset();
    m_topUp.reset();
    m_desk.reset();
    m_members.reset();
    m_shop.reset();
}

/// "Ann 001" to "Ann 130": every tenth is gold, every fifth has the tag, points are the number.
void BrowsedShop::fill()
{
    const auto filled = m_shop->database->writeNow([&](Transaction &transaction) -> Result<> {
        Pinyin pinyin;
        for (int i = 1; i <= population; ++i) {
            const QJsonObject given{{u"name"_s, u"Ann %1"_s.arg(i, 3, 10, QChar(u'0'))},
                                    {u"phone"_s, u"+861381234%1"_s.arg(8000 + i)},
                                    {u"tags"_s, i % 5 == 0 ? QJsonArray{u"tea"_s} : QJsonArray()}};
            const auto added =
                addMember(transaction, m_shop->session, given, ShopFixture::noon(), systemRandom, pinyin);
            if (!added)
                return added.error();
            pointsledger::append(transaction,
                                 {added->profile.member.id,
                                  PointsEntry::Kind::Adjusted,
                                  Points::of(i),
                                  {},
                                  ShopFixture::noon(),
                                  {}});
        }
        transaction.execute(u"UPDATE customer SET tier = 'gold' WHERE row % 10 = 0"_s);
        return {};
    });
    QVERIFY(filled);
}

void BrowsedShop::build(Role role)
{
    m_page.reset();
    m_shop->session.role = role;
    m_members = std::make_unique<MemberListPresenter>(*m_shop->database, m_shop->session, &ShopFixture::noon,
                                                      systemRandom);
    m_desk = std::make_unique<TerminalDesk>(*m_shop->database, &ShopFixture::noon, systemRandom);
    m_topUp = std::make_unique<TopUpPresenter>(*m_shop->database, *m_desk, m_shop->session,
                                               &ShopFixture::noon, systemRandom);
    const Format format(QLocale(u"en"_s), m_shop->session.shop.currency, m_shop->session.shop.day.zone);
    m_page = std::make_unique<MemberListPage>(*m_members, *m_topUp, format);
    m_opened.clear();
    m_chosen.clear();
    connect(m_page.get(), &MemberListPage::profileRequested, this,
            [this](const QString &number) { m_opened << number; });
    connect(m_page.get(), &MemberListPage::chosen, this,
            [this](const MemberProfile &profile) { m_chosen << profile.person.name; });
    m_page->resize(1286, 720);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->begin(false);
    m_table = m_page->findChild<MemberTable *>();
    QTRY_VERIFY(m_members->browser().isWhole() && !m_members->browser().isLooking());
}

void BrowsedShop::press(int key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
}

QPushButton *BrowsedShop::button(const QString &words) const
{
    for (QPushButton *each : m_page->findChildren<QPushButton *>())
        if (each->isVisible() && each->text().contains(words))
            return each;
    return nullptr;
}

QStringList BrowsedShop::chips() const
{
    QStringList words;
    for (const Chip *chip : m_page->findChildren<Chip *>())
        if (chip->isVisible())
            words << chip->text();
    return words;
}

QStringList BrowsedShop::column(MemberColumn wanted, int rows) const
{
    const auto *model = static_cast<MemberListModel *>(m_table->model());
    QStringList texts;
    for (int section = 0; section < model->columnCount(); ++section)
        for (int row = 0; model->columnAt(section) == wanted && row < rows; ++row)
            texts << model->index(row, section).data().toString();
    return texts;
}

bool BrowsedShop::shows(const QString &words) const
{
    const auto labels = m_page->findChildren<QLabel *>();
    const auto *message = m_page->findChild<InlineMessage *>();
    return std::any_of(labels.begin(), labels.end(),
                       [&](QLabel *label) { return label->isVisible() && label->text().contains(words); })
        || (message->isVisible() && message->text().contains(words));
}

qint64 BrowsedShop::count(const QString &what) const
{
    return *m_shop->database->read([&](const Connection &connection) {
        Rows rows = connection.select(u"SELECT count(*) FROM "_s + what);
        rows.next();
        return rows.integer(0);
    });
}
