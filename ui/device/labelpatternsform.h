#pragma once

#include "ui/settings/section.h"

class FormField;
class LabelPatternsPresenter;
class QComboBox;
class QLineEdit;

/// What the labels of the shop's scales hold, and a field to try one in.
class LabelPatternsForm : public Section
{
    Q_OBJECT

public:
    LabelPatternsForm(LabelPatternsPresenter &patterns, QWidget *parent = nullptr);

private:
    void follow();
    void tryOut();
    void connectBox(QComboBox *box, int digits);
    void showForm(QComboBox *box, int digits);

    LabelPatternsPresenter &m_patterns;
    QComboBox *m_short;
    QComboBox *m_long;
    QLineEdit *m_sample;
    FormField *m_sampleField;
};
