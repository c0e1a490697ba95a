#include "ui/payment/methodlist.h"

#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/payment/tenderledger.h"

#include <QButtonGroup>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
constexpr int listWidth = 320;
constexpr int methodHeight = 72;
}

MethodList::MethodList(QWidget *parent) :
    QWidget(parent),
    m_methods(new QButtonGroup(this)),
    m_back(new QPushButton(icon(Glyph::Back), tr("Back to the sale  Esc"), this))
{
    setFixedWidth(listWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::gapMedium, space::gapMedium, space::gapMedium, space::gapMedium);
    column->setSpacing(space::gapMedium);
    column->addWidget(makeMethod(TenderKind::Cash, Glyph::Cash, u"Alt+1"_s));
    column->addWidget(makeMethod(TenderKind::Scan, Glyph::QrCode, u"Alt+2"_s));
    column->addWidget(makeMethod(TenderKind::Card, Glyph::Card, u"Alt+3"_s));
    column->addStretch();
    setRole(m_back, ButtonRole::Normal);
    m_back->setFocusPolicy(Qt::TabFocus);
    column->addWidget(m_back);
    setTabOrder(m_methods->button(int(TenderKind::Card)), m_back);
    connect(m_methods, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT chosen(TenderKind(id)); });
    connect(m_back, &QPushButton::clicked, this, &MethodList::backRequested);
}

QPushButton *MethodList::makeMethod(TenderKind kind, Glyph glyph, const QString &keys)
{
    auto *button = new QPushButton(icon(glyph), TenderLedger::wordsOf(kind) + u"  "_s + keys, this);
    setRole(button, ButtonRole::Choice);
    button->setCheckable(true);
    button->setFixedHeight(methodHeight);
    button->setFocusPolicy(Qt::TabFocus);
    m_methods->addButton(button, int(kind));
    return button;
}

QPushButton *MethodList::firstStop() const
{
    return static_cast<QPushButton *>(m_methods->button(int(TenderKind::Cash)));
}

/// Once it is done there is no way back, and Enter alone says what is next.
void MethodList::show(TenderKind method, bool done)
{
    for (QAbstractButton *button : m_methods->buttons()) {
        button->setChecked(m_methods->id(button) == int(method));
        button->setEnabled(!done);
    }
    m_back->setVisible(!done);
}
