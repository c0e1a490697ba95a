#pragma once

#include "ui/common/format.h"
#include "ui/common/sheet.h"
#include "ui/transfer/exportpresenter.h"

class InlineMessage;
class QButtonGroup;
class QCheckBox;
class QGridLayout;
class QPushButton;

/// Which columns of members go into a file, of which kind, masked or not.
class ExportSheet : public Sheet
{
    Q_OBJECT

public:
    ExportSheet(ExportPresenter &members, const Format &format, QWidget *parent = nullptr);

    void begin();
    /// Writes it without asking where.
    void writeTo(const QString &path);
    /// "csv" or "xlsx", as it is chosen.
    QString ending() const;

private:
    void fill();
    void follow();
    void chooseFile();
    QStringList chosen() const;

    ExportPresenter &m_members;
    Format m_format;
    InlineMessage *m_message;
    QGridLayout *m_grid;
    std::vector<std::pair<QString, QCheckBox *>> m_columns;
    QButtonGroup *m_kinds;
    QCheckBox *m_masked;
    QPushButton *m_all;
    QPushButton *m_save;
};
