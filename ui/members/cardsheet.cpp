#include "ui/members/cardsheet.h"

#include "ui/common/errortext.h"
#include "ui/common/icons.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/style.h"
#include "ui/members/cardpresenter.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPrinterInfo>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
constexpr int pictureWidth = 392;
constexpr int pictureHeight = 247; // as 85.6 to 54
constexpr int dotsPerMm = 16;
}

CardSheet::CardSheet(CardPresenter &card, QWidget *parent) :
    Sheet(tr("Member card"), parent),
    m_card(card),
    m_message(new InlineMessage(this)),
    m_picture(new QLabel(this)),
    m_words(new QLabel(this)),
    m_printer(new QComboBox(this)),
    m_save(new QPushButton(tr("Save PDF or picture  Ctrl+S"), this)),
    m_print(new QPushButton(icon(Glyph::Printer), tr("Print  Ctrl+P"), this)),
    m_lost(new QPushButton(tr("Lost: replace"), this)),
    m_damaged(new QPushButton(tr("Damaged: replace"), this))
{
    m_picture->setFixedSize(pictureWidth, pictureHeight);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    setTone(m_words, Tone::Secondary);
    m_printer->setAccessibleName(tr("Printer"));
    setRole(m_save, ButtonRole::Primary);
    for (QPushButton *button : {m_print, m_lost, m_damaged})
        setRole(button, ButtonRole::Normal);
    for (QWidget *each :
         std::initializer_list<QWidget *>{m_message, m_picture, m_words, m_save, m_printer, m_print})
        body()->addWidget(each);
    body()->addStretch();
    auto *replace = new QHBoxLayout;
    replace->setSpacing(space::gapMedium);
    replace->addWidget(m_lost, 1);
    replace->addWidget(m_damaged, 1);
    body()->addLayout(replace);
    auto *shortcut = new QShortcut(Qt::CTRL | Qt::Key_S, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, m_save, &QPushButton::click);
    connect(m_save, &QPushButton::clicked, this, &CardSheet::save);
    connect(m_print, &QPushButton::clicked, this, &CardSheet::print);
    connect(m_lost, &QPushButton::clicked, this, [this] { askToReplace(u"lost"_s); });
    connect(m_damaged, &QPushButton::clicked, this, [this] { askToReplace(u"damaged"_s); });
    connect(&card, &CardPresenter::changed, this, &CardSheet::follow);
    connect(&card, &CardPresenter::refused, this, [this](const Error &error) {
        if (isVisible())
            m_message->say(Kind::Error, errorText(error));
    });
    connect(&card, &CardPresenter::finished, this,
            [this](const QString &where) { m_message->say(Kind::Success, tr("Done: %1").arg(where)); });
    connect(&card, &CardPresenter::replaced, this, [this](const QString &number) {
        m_message->say(Kind::Success,
                       tr("The new number is %1. The old card is good no longer.").arg(number));
    });
}

void CardSheet::begin(const QString &number)
{
    m_message->clear();
    // Not before somebody wants one: the system may have to ask its network for them.
    if (m_printer->count() == 0)
        m_printer->addItems(QPrinterInfo::availablePrinterNames());
    m_printer->setVisible(m_printer->count() > 0);
    m_card.open(number);
    open();
    m_save->setFocus();
}

void CardSheet::save()
{
    const QString name = m_card.card()->card.number;
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the card"), name + u".pdf"_s,
                                                      tr("PDF (*.pdf)") + u";;"_s + tr("Picture (*.png)"));
    if (!path.isEmpty())
        m_card.save(path);
}

void CardSheet::print()
{
    m_card.print(m_printer->currentText());
}

/// It cannot be taken back: the old number is never good again.
void CardSheet::askToReplace(const QString &reason)
{
    m_message->say(Kind::Warning, tr("A new number in place of this card?"),
                   {{tr("Replace it"), [this, reason] { m_card.replace(reason); }}, {tr("Leave it"), {}}});
    if (!m_message->buttons().empty())
        m_message->buttons().front()->setFocus();
}

void CardSheet::follow()
{
    const auto &card = m_card.card();
    for (QPushButton *button : {m_save, m_lost, m_damaged})
        button->setEnabled(card.has_value());
    m_print->setEnabled(card && m_printer->count() > 0);
    m_words->setText(!card ? QString()
                         : m_printer->count() > 0
                         ? tr("Number %1").arg(card->card.number)
                         : tr("Number %1. No printer is set up in this system: save it, "
                              "and print the file.")
                               .arg(card->card.number));
    if (!card)
        return m_picture->clear();
    QPixmap picture = QPixmap::fromImage(m_card.picture(dotsPerMm));
    const qreal ratio = devicePixelRatioF();
    picture = picture.scaled(QSize(pictureWidth, pictureHeight) * ratio, Qt::KeepAspectRatio,
                             Qt::SmoothTransformation);
    picture.setDevicePixelRatio(ratio);
    m_picture->setPixmap(picture);
    m_picture->setAccessibleName(tr("Card of number %1").arg(card->card.number));
}
