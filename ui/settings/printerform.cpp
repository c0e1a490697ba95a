#include "ui/settings/printerform.h"

#include "ui/common/errortext.h"
#include "ui/common/formfield.h"
#include "ui/common/icons.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/style.h"
#include "ui/settings/settingspresenter.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
/// What stands behind the kind: "192.168.1.50:9100", "/dev/usb/lp0".
QString placeOf(const PrinterTarget &target)
{
    const QString text = toText(target);
    return target.kind == PrinterTarget::Kind::None ? QString() : text.mid(text.indexOf(u':') + 1);
}
}

PrinterForm::PrinterForm(SettingsPresenter &settings, QWidget *parent) :
    QWidget(parent),
    m_settings(settings),
    m_kind(new QComboBox(this)),
    m_place(new QLineEdit(this)),
    m_placeField(new FormField(tr("Where it is"), m_place, FormField::Need::Required, this)),
    m_paper(new QComboBox(this)),
    m_message(new InlineMessage(this)),
    m_test(new QPushButton(icon(Glyph::Printer), tr("Print a test"), this)),
    m_why(new QLabel(tr("First choose a printer"), this))
{
    m_kind->addItem(tr("None"), u"none"_s);
    m_kind->addItem(tr("Network printer"), u"tcp"_s);
    m_kind->addItem(tr("Printer at a device file"), u"device"_s);
    m_kind->addItem(tr("Into a file"), u"file"_s);
    m_paper->addItem(tr("80 mm"), int(ReceiptPaper::Mm80));
    m_paper->addItem(tr("58 mm"), int(ReceiptPaper::Mm58));
    setRole(m_test, ButtonRole::Normal);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::cell);
    column->addWidget(new FormField(tr("Receipt printer"), m_kind, FormField::Need::Optional, this));
    column->addWidget(m_placeField);
    column->addWidget(new FormField(tr("Paper width"), m_paper, FormField::Need::Optional, this));
    column->addWidget(m_message);
    setTone(m_why, Tone::Secondary);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::gapLarge);
    row->addWidget(m_test);
    row->addWidget(m_why, 1);
    column->addLayout(row);
    setFocusProxy(m_kind);
    connect(m_kind, &QComboBox::activated, this, [this] {
        m_place->clear();
        showKind();
        apply();
    });
    connect(m_paper, &QComboBox::activated, this, &PrinterForm::apply);
    connect(m_place, &QLineEdit::editingFinished, this, &PrinterForm::apply);
    connect(m_test, &QPushButton::clicked, this, [this] {
        m_message->clear();
        Q_EMIT testRequested();
    });
    connect(&settings, &SettingsPresenter::changed, this, &PrinterForm::follow);
    connect(&settings, &SettingsPresenter::sessionChanged, this, &PrinterForm::follow);
    follow();
}

void PrinterForm::follow()
{
    const Preferences &now = m_settings.preferences();
    const QString text = toText(now.printer);
    m_kind->setCurrentIndex(m_kind->findData(text.section(u':', 0, 0)));
    m_place->setText(placeOf(now.printer));
    m_placeField->setProblem({});
    m_paper->setCurrentIndex(m_paper->findData(int(now.paper)));
    m_test->setEnabled(now.printer.kind != PrinterTarget::Kind::None);
    m_why->setVisible(!m_test->isEnabled());
    for (QWidget *input : std::initializer_list<QWidget *>{m_kind, m_place, m_paper})
        input->setEnabled(m_settings.mayManage());
    showKind();
}

void PrinterForm::showKind()
{
    const QString kind = m_kind->currentData().toString();
    m_placeField->setVisible(kind != u"none");
    m_placeField->setHint(kind == u"tcp"          ? tr("Host and port, such as 192.168.1.50:9100")
                              : kind == u"device" ? tr("Such as /dev/usb/lp0")
                                                  : tr("A path that begins with /"));
}

Result<PrinterTarget> PrinterForm::target() const
{
    const QString kind = m_kind->currentData().toString();
    return parsePrinterTarget(kind == u"none" ? kind : kind + u':' + m_place->text().trimmed());
}

void PrinterForm::apply()
{
    const auto chosen = target();
    if (!chosen) {
        // Nothing typed yet after another kind was chosen: asked for, not scolded.
        m_placeField->setProblem(m_place->text().isEmpty() ? QString()
                                                           : tr("This is no such place: see the example"));
        if (m_place->text().isEmpty())
            m_place->setFocus();
        return;
    }
    Preferences preferences = m_settings.preferences();
    preferences.printer = *chosen;
    preferences.paper = ReceiptPaper(m_paper->currentData().toInt());
    m_settings.choose(preferences);
}

void PrinterForm::showPrinted()
{
    m_message->say(Kind::Success, tr("The test was sent. Is there a frame around it on paper?"));
}

void PrinterForm::showFailed(const Error &error)
{
    m_message->say(Kind::Error, errorText(error), {{tr("Try again"), [this] { Q_EMIT testRequested(); }}});
}
