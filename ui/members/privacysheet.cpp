#include "ui/members/privacysheet.h"

#include "ui/common/errortext.h"
#include "ui/common/formfield.h"
#include "ui/common/icons.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/style.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace {
constexpr int longestText = 200;

QLineEdit *makeLine()
{
    auto *line = new QLineEdit;
    line->setMaxLength(longestText);
    return line;
}
}

PrivacySheet::PrivacySheet(CarePresenter &care, const Format &format, QWidget *parent) :
    Sheet(tr("Privacy"), parent),
    m_care(care),
    m_format(format),
    m_message(new InlineMessage(this)),
    m_correction(makeLine()),
    m_refusal(makeLine()),
    m_reason(makeLine()),
    m_why(makeLine()),
    m_number(makeLine())
{
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    auto *form = new QWidget;
    m_column = new QVBoxLayout(form);
    m_column->setContentsMargins(0, 0, space::gapMedium, 0);
    m_column->setSpacing(space::gapMedium);
    makeCorrection();
    makeRestriction();
    makeErasure();
    m_column->addStretch();
    scroll->setWidget(form);
    form->setAutoFillBackground(false); // the sheet's own ground
    body()->addWidget(m_message);
    body()->addWidget(scroll, 1);
    connect(&care, &CarePresenter::changed, this, &PrivacySheet::follow);
    connect(&care, &CarePresenter::saved, this, [this] {
        for (QLineEdit *line : {m_correction, m_refusal, m_reason})
            line->clear();
    });
    connect(&care, &CarePresenter::refused, this, &PrivacySheet::refuse);
}

QLabel *PrivacySheet::addTitle(const QString &words)
{
    auto *title = new QLabel(words);
    setType(title, Type::BodyBold);
    m_column->addWidget(title);
    auto *below = new QLabel;
    below->setWordWrap(true);
    below->setTextFormat(Qt::PlainText);
    m_column->addWidget(below);
    return below;
}

void PrivacySheet::makeCorrection()
{
    m_asked = addTitle(tr("Putting something right"));
    m_correctionField = new FormField(tr("What is to be put right"), m_correction, FormField::Need::Optional);
    m_refusalField = new FormField(tr("Reason to refuse"), m_refusal, FormField::Need::Optional);
    m_takeDown = new QPushButton(icon(Glyph::Edit), tr("Take the request down"));
    m_changed = new QPushButton(icon(Glyph::Check), tr("It is put right"));
    m_refuse = new QPushButton(icon(Glyph::Block), tr("Refuse, with reason"));
    for (QPushButton *button : {m_takeDown, m_changed, m_refuse})
        setRole(button, ButtonRole::Normal);
    auto *answers = new QHBoxLayout;
    answers->setSpacing(space::gapMedium);
    answers->addWidget(m_changed, 1);
    answers->addWidget(m_refuse, 1);
    m_column->addWidget(m_correctionField);
    m_column->addWidget(m_takeDown);
    m_column->addWidget(m_refusalField);
    m_column->addLayout(answers);
    m_column->addSpacing(space::gapLarge);
    connect(m_takeDown, &QPushButton::clicked, this, [this] {
        m_message->clear();
        m_care.takeDown(m_correction->text());
    });
    connect(m_changed, &QPushButton::clicked, this, [this] { answer(true); });
    connect(m_refuse, &QPushButton::clicked, this, [this] { answer(false); });
}

void PrivacySheet::makeRestriction()
{
    m_restricted = addTitle(tr("Restriction of processing"));
    m_reasonField = new FormField(tr("Reason to restrict"), m_reason, FormField::Need::Required);
    m_restrict = new QPushButton(icon(Glyph::Lock), tr("Keep, but do not use"));
    m_lift = new QPushButton(icon(Glyph::Unlock), tr("Lift the restriction"));
    setRole(m_restrict, ButtonRole::Normal);
    setRole(m_lift, ButtonRole::Normal);
    m_column->addWidget(m_reasonField);
    m_column->addWidget(m_restrict);
    m_column->addWidget(m_lift);
    m_column->addSpacing(space::gapLarge);
    connect(m_restrict, &QPushButton::clicked, this, [this] {
        m_message->clear();
        m_care.restrict(m_reason->text());
    });
    connect(m_lift, &QPushButton::clicked, this, [this] {
        m_message->clear();
        m_care.lift();
    });
}

void PrivacySheet::makeErasure()
{
    addTitle(tr("Erasing for good"))
        ->setText(tr("The key goes, in its backups too: nobody can read this person's data any more. Sales, "
                     "points and money stay under the number."));
    m_numberField =
        new FormField(tr("Type the member number to confirm"), m_number, FormField::Need::Required);
    m_erase = new QPushButton(icon(Glyph::Delete), tr("Erase for good"));
    setRole(m_erase, ButtonRole::Confirm);
    m_column->addWidget(new FormField(tr("Reason to erase"), m_why, FormField::Need::Required));
    m_column->addWidget(m_numberField);
    m_column->addSpacing(space::gapLarge);
    m_column->addWidget(m_erase);
    connect(m_why, &QLineEdit::textChanged, this, &PrivacySheet::followErase);
    connect(m_number, &QLineEdit::textChanged, this, &PrivacySheet::followErase);
    connect(m_erase, &QPushButton::clicked, this, [this] {
        m_message->clear();
        m_erase->setEnabled(false);
        m_care.erase(m_why->text());
    });
}

void PrivacySheet::begin()
{
    if (!m_care.profile().record())
        return;
    m_message->clear();
    for (QLineEdit *line : {m_correction, m_refusal, m_reason, m_why, m_number})
        line->clear();
    follow();
    open();
    (m_care.openCorrection() ? m_refusal : m_correction)->setFocus();
}

void PrivacySheet::follow()
{
    if (!m_care.profile().record())
        return dismiss();
    const bool decides = m_care.mayDecide();
    const ReadCorrection *asked = m_care.openCorrection();
    const QString day = asked ? m_format.date(asked->request.due) : QString();
    m_asked->setText(!asked                      ? tr("Nothing asked for")
                         : asked->text.isEmpty() ? tr("Something is to be put right until %1").arg(day)
                                                 : tr("%1 – to be answered until %2").arg(asked->text, day));
    // One is answered before the next is taken down.
    m_correctionField->setVisible(!asked);
    m_takeDown->setVisible(!asked);
    m_takeDown->setEnabled(m_care.profile().mayEdit());
    m_refusalField->setVisible(asked);
    m_changed->setVisible(asked);
    m_refuse->setVisible(asked);
    m_refuse->setEnabled(decides);
    const auto &restriction = m_care.restriction();
    m_restricted->setText(restriction
                              ? tr("Since %1: kept, not used. %2")
                                    .arg(m_format.date(restriction->restriction.at), restriction->reason)
                                    .trimmed() // without a reason until the member is shown in full
                              : tr("The data are used as agreed"));
    m_reasonField->setVisible(!restriction);
    m_restrict->setVisible(!restriction);
    m_restrict->setEnabled(decides);
    m_lift->setVisible(restriction.has_value());
    m_lift->setEnabled(decides);
    m_numberField->setHint(m_care.profile().member().number);
    followErase();
}

void PrivacySheet::followErase()
{
    m_erase->setEnabled(m_care.mayDecide() && m_care.profile().record() && !m_why->text().trimmed().isEmpty()
                        && m_number->text().trimmed() == m_care.profile().member().number);
}

void PrivacySheet::answer(bool changed)
{
    const ReadCorrection *asked = m_care.openCorrection();
    if (!asked)
        return;
    m_message->clear();
    if (changed)
        m_care.grant(asked->request.id);
    else
        m_care.refuse(asked->request.id, m_refusal->text());
}

void PrivacySheet::refuse(const Error &error)
{
    if (!isVisible())
        return;
    followErase();
    const bool nothingChanged =
        error.code == Error::Code::InvalidInput && error.detail == QLatin1StringView("change");
    m_message->say(Kind::Error,
                   nothingChanged ? tr("Nothing was changed since it was asked for. Edit the profile first.")
                                  : errorText(error));
}
