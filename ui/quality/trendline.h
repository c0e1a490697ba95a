#pragma once

#include <QWidget>

#include <vector>

/// Counts over days as a line from zero, its first and last day and its last count written beside it.
class TrendLine : public QWidget
{
    Q_OBJECT

public:
    explicit TrendLine(QWidget *parent = nullptr);

    /// A date as text and a count each, the oldest first; `words` says it all to who cannot see it.
    void show(std::vector<std::pair<QString, qint64>> days, const QString &words);

    QSize sizeHint() const override;

    using QWidget::show;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<std::pair<QString, qint64>> m_days;
};
