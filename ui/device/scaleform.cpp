#include "ui/device/scaleform.h"

#include "core/base/decimal.h"
#include "ui/common/chip.h"
#include "ui/common/formfield.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/settings/settingspresenter.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ScaleForm::ScaleForm(SettingsPresenter &settings, ScalePresenter &scale, QWidget *parent) :
    Section(tr("Scale"), parent),
    m_settings(settings),
    m_scale(scale),
    m_place(new QLineEdit(this)),
    m_field(new FormField(tr("Serial line of the scale"), m_place, FormField::Need::Optional, this)),
    m_chip(new Chip(this)),
    m_words(new QLabel(this)),
    m_tare(new QPushButton(tr("Tare"), this)),
    m_clear(new QPushButton(tr("Clear tare"), this)),
    m_zero(new QPushButton(tr("Set to zero"), this))
{
    m_place->setMaxLength(200);
    m_place->setPlaceholderText(tr("None"));
    m_field->setHint(tr("Such as serial:/dev/ttyUSB0:9600:8N1; empty: goods are weighed elsewhere."));
    m_words->setWordWrap(true);
    setTone(m_words, Tone::Secondary);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_tare, m_clear, m_zero}) {
        setRole(button, ButtonRole::Normal);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    body()->addWidget(m_field);
    body()->addWidget(m_chip, 0, Qt::AlignLeft);
    body()->addWidget(m_words);
    body()->addLayout(buttons);
    connect(m_place, &QLineEdit::editingFinished, this, &ScaleForm::apply);
    connect(m_tare, &QPushButton::clicked, &scale, &ScalePresenter::tare);
    connect(m_clear, &QPushButton::clicked, &scale, &ScalePresenter::clearTare);
    connect(m_zero, &QPushButton::clicked, &scale, &ScalePresenter::zero);
    connect(&scale, &ScalePresenter::changed, this, &ScaleForm::follow);
    connect(&settings, &SettingsPresenter::changed, this, &ScaleForm::follow);
    connect(&settings, &SettingsPresenter::sessionChanged, this, &ScaleForm::follow);
    follow();
}

void ScaleForm::apply()
{
    const QString typed = m_place->text().trimmed();
    const auto target = parseSerialTarget(typed.isEmpty() ? u"none"_s : typed);
    if (!target)
        return m_field->setProblem(tr("This is no such place: see the example"));
    Preferences preferences = m_settings.preferences();
    preferences.scale = *target;
    m_settings.choose(preferences);
}

QString ScaleForm::sentence() const
{
    switch (m_scale.state()) {
    case ScaleState::Off: return m_scale.trouble();
    case ScaleState::Silent:
        return tr("Nothing that a scale says. Set it to continuous output, and check the speed.");
    case ScaleState::ZeroLost: return tr("It found no zero: empty it, then switch it off and on.");
    case ScaleState::Overload: return tr("More lies on it than it can weigh.");
    case ScaleState::BelowZero: return tr("Something was taken off: empty it, then set it to zero.");
    case ScaleState::Moving: return tr("Not still yet.");
    case ScaleState::Empty: return tr("Nothing lies on it.");
    case ScaleState::Ready: return tr("Still. This weight would be taken.");
    }
    return {};
}

void ScaleForm::follow()
{
    const SerialTarget &target = m_settings.preferences().scale;
    if (!m_place->hasFocus())
        m_place->setText(target.exists() ? toText(target) : QString());
    m_field->setProblem({});
    m_place->setEnabled(m_settings.mayManage());
    const auto reading = m_scale.reading();
    const bool good = m_scale.state() == ScaleState::Ready || m_scale.state() == ScaleState::Empty;
    const QString weight = reading ? printDecimal(reading->units, reading->decimals) + u' '
            + unitOf(reading->unit) + (reading->net ? u" · "_s + tr("net") : QString())
                                   : tr("No weight");
    m_chip->show(good          ? Kind::Success
                     : reading ? Kind::Info
                               : Kind::Warning,
                 good ? Glyph::CheckCircle : Glyph::Warning, weight);
    m_words->setText(sentence());
    for (QWidget *part : std::initializer_list<QWidget *>{m_chip, m_words, m_tare, m_clear, m_zero})
        part->setVisible(m_scale.exists());
    for (QPushButton *button : {m_tare, m_clear, m_zero})
        button->setEnabled(reading.has_value());
}
