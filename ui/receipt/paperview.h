#pragma once

#include <QImage>
#include <QScrollArea>

class QLabel;

/// A receipt as paper: small enough to be seen whole where that can be read, else scrolled by whole lines of
/// print, so that no amount is cut at the lower edge.
class PaperView : public QScrollArea
{
    Q_OBJECT

public:
    explicit PaperView(QWidget *parent = nullptr);

    void show(const QImage &print);

    using QWidget::show;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void fit();
    void hideCutLine();

    QImage m_print;
    QImage m_scaled;
    QLabel *m_picture;
    QWidget *m_cover;
};

/// Where above `row` the last line of print ends that `row` does not cut.
int endOfWholeLines(const QImage &grey, int row);
