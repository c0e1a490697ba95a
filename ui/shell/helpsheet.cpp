#include "ui/shell/helpsheet.h"

#include "ui/common/style.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <tuple>

using namespace Qt::StringLiterals;

namespace {
constexpr int helpWidth = 1040;
constexpr int keysWidth = 112;

/// Both labels of the new row.
std::pair<QLabel *, QLabel *> addKey(QGridLayout *grid, const QString &keys, const QString &what)
{
    auto *key = new QLabel(keys);
    setType(key, Type::BodyBold);
    auto *words = new QLabel(what);
    words->setWordWrap(true);
    const int row = grid->rowCount();
    grid->addWidget(key, row, 0, Qt::AlignTop);
    grid->addWidget(words, row, 1);
    return {key, words};
}
}

HelpSheet::HelpSheet(QWidget *parent) : Sheet(tr("Keyboard shortcuts"), parent, helpWidth)
{
    auto *columns = new QHBoxLayout;
    columns->setSpacing(2 * space::gapLarge);
    auto *left = new QVBoxLayout;
    addSelling(left);
    auto *right = new QVBoxLayout;
    addSale(right);
    addElsewhere(right);
    for (QVBoxLayout *column : {left, right}) {
        column->setSpacing(space::gap);
        column->addStretch();
        columns->addLayout(column, 1);
    }
    body()->addLayout(columns, 1);
}

QGridLayout *HelpSheet::addGroup(QBoxLayout *column, const QString &title)
{
    auto *head = new QLabel(title, this);
    setType(head, Type::BodyBold);
    setTone(head, Tone::Accent);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::gapMedium);
    grid->setVerticalSpacing(space::gap);
    grid->setColumnMinimumWidth(0, keysWidth);
    grid->setColumnStretch(1, 1);
    column->addWidget(head);
    column->addLayout(grid);
    column->addSpacing(space::gapMedium);
    return grid;
}

/// This lists the keys in the order in which one meets them, as the next two do.
void HelpSheet::addSelling(QBoxLayout *column)
{
    QGridLayout *grid = addGroup(column, tr("Lines"));
    addKey(grid, u"Enter"_s, tr("Nothing typed: pay. A code typed: add it"));
    addKey(grid, u"3*"_s, tr("The next item three times; * alone asks for the quantity"));
    addKey(grid, u"+  −"_s, tr("One more or less of the selected line"));
    addKey(grid, u"5.50 F6"_s, tr("Another price for the selected line"));
    addKey(grid, u"85/  85 F7"_s, tr("Discount on the selected line"));
    addKey(grid, u"85 F8"_s, tr("Discount on the whole sale"));
    addKey(grid, u"↑ ↓"_s, tr("Select a line; PgUp and PgDn go ten on"));
    addKey(grid, u"Del"_s, tr("Remove the line"));
    addKey(grid, u"Ctrl+Del"_s, tr("Remove all lines"));
    addKey(grid, u"Ctrl+Z"_s, tr("Undo"));
    addKey(grid, u"Ctrl+D"_s, tr("The last item again"));
    addKey(grid, u"Ctrl+G"_s, tr("A carrier bag; 2 Ctrl+G the second extra"));
    addKey(grid, u"Ctrl+I"_s, tr("Why the line, or the sale, costs what it does"));
    addKey(grid, u"Ctrl+M"_s, tr("Notes and salesperson"));
}

void HelpSheet::addSale(QBoxLayout *column)
{
    QGridLayout *grid = addGroup(column, tr("The sale"));
    addKey(grid, u"F2"_s, tr("Member"));
    addKey(grid, u"F3"_s, tr("Find a product; Shift+F3 what one costs"));
    addKey(grid, u"F4  F5"_s, tr("Hold (Shift: with a deposit); recall one"));
    addKey(grid, u"Ctrl+B"_s, tr("A gift card: sell, top up, what it holds"));
    addKey(grid, u"F9"_s, tr("A coupon; Shift+F9 a use of the member's card"));
    addKey(grid, u"F11"_s, tr("Open the drawer, for a reason"));
    addKey(grid, u"F10"_s, tr("Returns"));
    addKey(grid, u"F12"_s, tr("Pay"));
    addKey(grid, u"Alt+1…3"_s, tr("Way to pay"));
    addKey(grid, u"Ctrl+R"_s, tr("Print the last receipt again"));
}

void HelpSheet::addElsewhere(QBoxLayout *column)
{
    QGridLayout *grid = addGroup(column, tr("Everywhere"));
    addKey(grid, u"F1"_s, tr("These keys, while selling"));
    std::tie(m_areaKeys, m_areaWords) = addKey(grid, {}, {});
    addKey(grid, u"Ctrl+K"_s, tr("Members; there, Ctrl+N makes a new one"));
    addKey(grid, u"Ctrl+J"_s, tr("Head office"));
    addKey(grid, u"Ctrl+,"_s, tr("Settings"));
    addKey(grid, u"Ctrl+L"_s, tr("Lock"));
    addKey(grid, u"Alt+←"_s, tr("Back to the sale"));
    addKey(grid, u"Esc"_s, tr("Clear, then back; never leaves the program"));
}

void HelpSheet::showAreas(const QString &keys, const QString &words)
{
    m_areaKeys->setText(keys);
    m_areaWords->setText(words);
}
