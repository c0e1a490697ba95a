#pragma once

#include "ui/common/format.h"
#include "ui/common/sheet.h"
#include "ui/quality/normalisepresenter.h"

class InlineMessage;
class QCheckBox;
class QLabel;
class QPushButton;
class QStandardItemModel;
class QVBoxLayout;
class TillTable;

/// Puts facts of all members in form: which ones, what would change, do it, and take an earlier time back.
class NormaliseSheet : public Sheet
{
    Q_OBJECT

public:
    NormaliseSheet(NormalisePresenter &normalise, const Format &format, QWidget *parent = nullptr);

    void begin();
    /// Looks, or does what was looked at.
    void act();

private:
    QWidget *makeFields();
    QWidget *makeButtons();
    void follow();
    void followLines();
    void followRuns();
    QString summary() const;
    QString refusalText(const NormalLine &line) const;
    QStringList fields() const;

    NormalisePresenter &m_normalise;
    Format m_format;
    std::vector<QCheckBox *> m_fields; // as normalFields() has them
    InlineMessage *m_message;
    QStandardItemModel *m_model;
    TillTable *m_table;
    QLabel *m_runsTitle;
    QVBoxLayout *m_runs;
    QPushButton *m_act;
    QPushButton *m_stop;
};
