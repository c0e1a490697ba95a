#pragma once

#include <QStringList>
#include <QWidget>

class Chip;
class QPushButton;
struct Tokens;
enum class Theme;

/// The purple bar of where people practise, with its edge along the bottom.
void paintTrainingBar(QPainter &painter, const QRect &area, const Tokens &t, Theme theme);

/// The strip along the top: where one is and who, the state of sync and printer, the time, the lock.
class TopBar : public QWidget
{
    Q_OBJECT

public:
    explicit TopBar(QWidget *parent = nullptr);

    /// Shop, till, user, shift: shown in that order, empty ones left out.
    void setPlace(const QStringList &parts);
    void setClock(const QString &time);
    /// Purple, and says so: nothing rung up now is a sale.
    void setTraining(bool training);

    Chip *syncChip() const { return m_sync; }
    Chip *printerChip() const { return m_printer; }
    QPushButton *lockButton() const { return m_lock; }

Q_SIGNALS:
    void syncRequested();
    void printerRequested();
    void lockRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintGround(QPainter &painter, const Tokens &t) const;

    QString m_place;
    QString m_clock;
    bool m_training = false;
    Chip *m_trainingChip;
    Chip *m_sync;
    Chip *m_printer;
    QWidget *m_clockSpace;
    QPushButton *m_lock;
};
