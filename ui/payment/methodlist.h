#pragma once

#include "core/sale/sale.h"

#include <QWidget>

class QButtonGroup;
class QPushButton;
enum class Glyph : char16_t;

/// The left side of the payment page: the ways to pay, and the way back to the sale.
class MethodList : public QWidget
{
    Q_OBJECT

public:
    explicit MethodList(QWidget *parent = nullptr);

    QPushButton *firstStop() const;
    QPushButton *lastStop() const { return m_back; }
    void show(TenderKind method, bool done);

    using QWidget::show;

Q_SIGNALS:
    void chosen(TenderKind method);
    void backRequested();

private:
    QPushButton *makeMethod(TenderKind kind, Glyph glyph, const QString &keys);

    QButtonGroup *m_methods;
    QPushButton *m_back;
};
