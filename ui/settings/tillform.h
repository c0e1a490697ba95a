#pragma once

#include "ui/common/kind.h"

#include <QWidget>

class Chip;
class PrinterForm;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class Section;
class SettingsPresenter;

/// How this till stands with head office, as whoever knows it words it.
struct OfficeState
{
    Kind kind;
    Glyph glyph;
    QString chip;
    QString sentence;
    QString action;
};

/// All that is chosen for this machine, in sections side by side.
class TillForm : public QWidget
{
    Q_OBJECT

public:
    explicit TillForm(SettingsPresenter &settings, QWidget *parent = nullptr);

    PrinterForm *printerForm() const { return m_printer; }
    void showOffice(const OfficeState &state);

Q_SIGNALS:
    void officeRequested();

private:
    Section *makeAppearance();
    Section *makeLock();
    Section *makePrinter();
    Section *makeOffice();
    void follow();
    template <class Change> void choose(Change change);

    SettingsPresenter &m_settings;
    QComboBox *m_language;
    QComboBox *m_theme;
    QSpinBox *m_idle;
    QSpinBox *m_gap;
    PrinterForm *m_printer;
    Chip *m_chip;
    QLabel *m_sentence;
    QPushButton *m_office;
};
