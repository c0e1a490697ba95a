// The least that a program with a window of Qt Widgets does: the baseline for the till's start.
#include <QApplication>
#include <QWidget>

class BlankWindow : public QWidget
{
    Q_OBJECT

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QWidget::paintEvent(event);
        QCoreApplication::exit();
    }
};

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    BlankWindow window;
    window.resize(1366, 768);
    window.show();
    return QApplication::exec();
}

#include "blankwindow.moc"
