#pragma once

#include "core/sale/sale.h"
#include "ui/common/format.h"

#include <QWidget>

class PaymentPresenter;
class QButtonGroup;
class QPushButton;
enum class Glyph : char16_t;

/// The left side of the payment page: the ways to pay with what the member has, whether change is kept, and
/// the way back to the sale.
class MethodList : public QWidget
{
    Q_OBJECT

public:
    explicit MethodList(const Format &format, QWidget *parent = nullptr);

    /// The way to pay that Alt and this number choose.
    static std::optional<TenderKind> methodAt(int number);
    QPushButton *firstStop() const;
    QPushButton *lastStop() const { return m_back; }
    void follow(const PaymentPresenter &payment);

Q_SIGNALS:
    void chosen(TenderKind method);
    void keepToggled(bool keeps);
    void backRequested();

private:
    QPushButton *makeMethod(TenderKind kind, Glyph glyph);
    QString wordsOf(const PaymentPresenter &payment, TenderKind kind) const;

    Format m_format;
    QButtonGroup *m_methods;
    QPushButton *m_keep;
    QPushButton *m_back;
};
