#pragma once

#include "tests/support/shopfixture.h"
#include "ui/members/memberlistpage.h"
#include "ui/members/memberlistpresenter.h"
#include "ui/members/membertable.h"
#include "ui/members/topuppresenter.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

class QPushButton;

/// A shop on a real file with three pages of members, and the page that lists them, by keys and touches.
class BrowsedShop : public QObject
{
    Q_OBJECT

protected:
    static constexpr int population = 130;

    void open();
    void close();
    void build(Role role = Role::Manager);
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    QPushButton *button(const QString &words) const;
    QStringList chips() const;
    QStringList column(MemberColumn column, int rows) const;
    bool shows(const QString &words) const;
    int listed() const { return m_members->browser().count(); }
    qint64 count(const QString &what) const;
    template <class Sheet> Sheet *sheet() const { return m_page->findChild<Sheet *>(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ShopFixture> m_shop;
    std::unique_ptr<MemberListPresenter> m_members;
    std::unique_ptr<TerminalDesk> m_desk;
    std::unique_ptr<TopUpPresenter> m_topUp;
    std::unique_ptr<MemberListPage> m_page;
    QStringList m_opened;
    QStringList m_chosen;
    MemberTable *m_table = nullptr;

private:
    void fill();
};
