#include "ui/common/choicerow.h"

#include "ui/common/style.h"
#include "ui/common/tendertext.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>

QWidget *makeChoiceRow(QButtonGroup &group, const std::vector<std::pair<int, QString>> &choices,
                       QWidget *parent)
{
    auto *choice = new QWidget(parent);
    auto *row = new QHBoxLayout(choice);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::gap);
    for (const auto &[id, words] : choices) {
        auto *button = new QPushButton(words, choice);
        setRole(button, ButtonRole::Choice);
        button->setCheckable(true);
        button->setFixedHeight(space::target);
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        group.addButton(button, id);
        row->addWidget(button);
    }
    return choice;
}

QWidget *makeMoneyRow(QButtonGroup &group, QWidget *parent)
{
    return makeChoiceRow(group,
                         {{int(TenderKind::Cash), tenderText(TenderKind::Cash)},
                          {int(TenderKind::Scan), tenderText(TenderKind::Scan)},
                          {int(TenderKind::Card), tenderText(TenderKind::Card)}},
                         parent);
}
