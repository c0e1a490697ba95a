#pragma once

#include "ui/common/format.h"

#include <QWidget>

class QHBoxLayout;
class SalePresenter;

/// Cards of uses: those that pay for something, which a touch takes away, and the member's own that would
/// fit, of which a touch takes a use. Hidden while there are none.
class PassChips : public QWidget
{
    Q_OBJECT

public:
    PassChips(SalePresenter &sale, const Format &format, QWidget *parent = nullptr);

Q_SIGNALS:
    /// A touch was dealt with: the entry wants the focus back.
    void acted();

private:
    struct Shown
    {
        QString number;
        QString words;
        bool pays = false;

        friend bool operator==(const Shown &, const Shown &) = default;
    };

    std::vector<Shown> paying() const;
    std::vector<Shown> fitting(const std::vector<Shown> &paying) const;
    void follow();
    void add(const Shown &card);

    SalePresenter &m_sale;
    Format m_format;
    QHBoxLayout *m_row;
    std::vector<Shown> m_shown;
};
