#pragma once

#include "core/sale/price.h"
#include "ui/common/format.h"

#include <QWidget>

class QPainter;

/// What is being paid for, to look over with the customer: how much of it, for whom, with which discount, and
/// as many of its last lines as fit.
class SaleDigest : public QWidget
{
    Q_OBJECT

public:
    explicit SaleDigest(const Format &format, QWidget *parent = nullptr);

    void show(const Quote &quote, const QString &member);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Row
    {
        QString left;
        QString count; // never cut, unlike what stands before it
        QString right;
    };

    void paintRow(QPainter &painter, int top, const Row &row) const;
    int paintFacts(QPainter &painter) const;

    Format m_format;
    std::vector<Row> m_facts;
    std::vector<Row> m_lines;
};
