#pragma once

#include "core/base/id.h"
#include "ui/common/sheet.h"

#include <optional>

class FormField;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class SalePresenter;

/// What a sale tells beside its prices: a note and the salesperson of the selected line, a note of the sale.
class DetailSheet : public Sheet
{
    Q_OBJECT

public:
    DetailSheet(SalePresenter &sale, QWidget *parent);

    void begin();

private:
    void submit();

    SalePresenter &m_sale;
    std::optional<Id<struct SaleLine>> m_lineId; ///< a scan may select another meanwhile
    QLabel *m_line;
    QLineEdit *m_lineNote;
    FormField *m_lineNoteField;
    QComboBox *m_person;
    FormField *m_personField;
    QCheckBox *m_all;
    QLineEdit *m_saleNote;
    FormField *m_saleNoteField;
};
