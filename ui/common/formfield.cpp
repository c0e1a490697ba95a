#include "ui/common/formfield.h"

#include "ui/common/announce.h"
#include "ui/common/paintfield.h"
#include "ui/common/style.h"

#include <QLabel>
#include <QVBoxLayout>

FormField::FormField(const QString &label, QWidget *input, Need need, QWidget *parent) :
    QWidget(parent),
    m_input(input),
    m_below(new QLabel(this))
{
    auto *above = new QLabel(need == Need::Required ? label + QStringLiteral(" *") : label, this);
    setType(above, Type::Body);
    above->setBuddy(input);
    input->setMinimumHeight(space::target);
    input->setAccessibleName(label);
    setType(m_below, Type::Secondary);
    m_below->setTextFormat(Qt::PlainText);
    m_below->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::gap);
    column->addWidget(above);
    column->addWidget(input);
    column->addWidget(m_below);
    showBelow();
}

void FormField::setHint(const QString &text)
{
    m_hint = text;
    showBelow();
}

void FormField::setProblem(const QString &text)
{
    if (m_problem == text)
        return;
    m_problem = text;
    m_input->setProperty(problemProperty, !text.isEmpty());
    m_input->update();
    showBelow();
    if (!text.isEmpty())
        announce(m_below, text);
}

void FormField::showBelow()
{
    setTone(m_below, m_problem.isEmpty() ? Tone::Secondary : Tone::Danger);
    m_below->setText(m_problem.isEmpty() ? m_hint : m_problem);
    m_below->setVisible(!m_below->text().isEmpty());
}
