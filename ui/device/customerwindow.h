#pragma once

#include "core/print/qr.h"
#include "ui/common/format.h"
#include "ui/device/customersightpresenter.h"

#include <QWidget>

#include <optional>

/// The screen that faces the customer: large, without a cursor, never in the way of the keyboard.
class CustomerWindow : public QWidget
{
    Q_OBJECT

public:
    CustomerWindow(CustomerSightPresenter &sights, const Format &format, QWidget *parent = nullptr);

    /// Whole on the screen that is not the till's; a window of its own where there is only one.
    void open(const QWidget *till);
    /// Shown as a code while nobody is served; empty: none.
    void setJoinLink(const QString &link);
    /// What it says, line by line, for who cannot see it.
    QStringList words() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintIdle(QPainter &painter, const QRect &area) const;
    void paintJoin(QPainter &painter, const QRect &area) const;
    void paintLines(QPainter &painter, const QRect &area) const;
    void paintSums(QPainter &painter, const QRect &area) const;
    void paintDone(QPainter &painter, const QRect &area) const;
    QString headline() const;
    QString timesOf(const CustomerLine &line) const;
    QStringList remarks() const;

    CustomerSightPresenter &m_sights;
    Format m_format;
    std::optional<QrSymbol> m_join;
};
