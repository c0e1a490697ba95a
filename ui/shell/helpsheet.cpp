#include "ui/shell/helpsheet.h"

#include "ui/common/style.h"

#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
void addKey(QGridLayout *grid, const QString &keys, const QString &what)
{
    auto *key = new QLabel(keys);
    setType(key, Type::BodyBold);
    auto *words = new QLabel(what);
    words->setWordWrap(true);
    const int row = grid->rowCount();
    grid->addWidget(key, row, 0, Qt::AlignTop);
    grid->addWidget(words, row, 1);
}
}

/// This lists the keys in the order in which one meets them.
HelpSheet::HelpSheet(QWidget *parent) : Sheet(tr("Keys"), parent)
{
    auto *list = new QWidget(this);
    auto *grid = new QGridLayout(list);
    grid->setHorizontalSpacing(space::gapLarge);
    grid->setVerticalSpacing(space::gapMedium);
    grid->setColumnStretch(1, 1);
    addKey(grid, u"Enter"_s, tr("Nothing typed: pay. A code typed: add it"));
    addKey(grid, u"3*"_s, tr("The next item three times; * alone asks for the quantity"));
    addKey(grid, u"+  −"_s, tr("One more or less of the selected line"));
    addKey(grid, u"5.50 F6"_s, tr("Another price for the selected line"));
    addKey(grid, u"85/"_s, tr("Discount on the selected line; F8 on the whole sale"));
    addKey(grid, u"↑ ↓"_s, tr("Select a line"));
    addKey(grid, u"Del"_s, tr("Remove the line; Ctrl+Del removes all"));
    addKey(grid, u"Ctrl+Z"_s, tr("Undo"));
    addKey(grid, u"F2"_s, tr("Member"));
    addKey(grid, u"F3"_s, tr("Find a product"));
    addKey(grid, u"F4  F5"_s, tr("Hold the sale; recall one"));
    addKey(grid, u"Ctrl+D"_s, tr("The last item again"));
    addKey(grid, u"Ctrl+R"_s, tr("Print the last receipt again"));
    addKey(grid, u"Alt+1…3"_s, tr("Way to pay"));
    addKey(grid, u"Ctrl+1…8"_s, tr("Areas on the left"));
    addKey(grid, u"Ctrl+J"_s, tr("Head office"));
    addKey(grid, u"Ctrl+,"_s, tr("Settings"));
    addKey(grid, u"Ctrl+L"_s, tr("Lock"));
    addKey(grid, u"Esc"_s, tr("Clear, then back; never leaves the program"));
    grid->setRowStretch(grid->rowCount(), 1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(list);
    for (QWidget *ground : {scroll->viewport(), list})
        ground->setAutoFillBackground(false);
    setFocusProxy(scroll);
    body()->addWidget(scroll, 1);
}
