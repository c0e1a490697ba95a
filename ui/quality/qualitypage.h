#pragma once

#include "ui/common/format.h"
#include "ui/quality/normalisepresenter.h"
#include "ui/quality/qualitypresenter.h"

#include <QWidget>

class CompletenessCard;
class EmptyState;
class InlineMessage;
class NormaliseSheet;
class QLabel;
class QPushButton;
class QStackedWidget;
class QStandardItemModel;
class QualityPanel;
class TillTable;

/// Data quality: what is wrong by topic, the list of the chosen one, and what to do with each line of it.
class QualityPage : public QWidget
{
    Q_OBJECT

public:
    QualityPage(QualityPresenter &quality, NormalisePresenter &normalise, const Format &format,
                QWidget *parent = nullptr);

    /// Looks anew at everybody who changed.
    void begin();
    /// Comes back from a member that was opened here.
    void resume();
    InlineMessage *message() const { return m_message; }

Q_SIGNALS:
    void closed();
    /// All about the one with that number.
    void profileRequested(const QString &number);
    void compareRequested(const QString &one, const QString &other);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeBody();
    void makeShortcuts();
    void follow();
    void followTopics();
    void followLines();
    void followEmpty();
    void openLine();
    void search();
    bool topicKey(int key);
    bool lineKey(int key);
    std::optional<QualityLine> selected() const;

    QualityPresenter &m_quality;
    Format m_format;
    QString m_opened; // number
    QPushButton *m_search;
    QPushButton *m_normalise;
    QPushButton *m_back;
    InlineMessage *m_message;
    QStandardItemModel *m_topicModel;
    TillTable *m_topics;
    CompletenessCard *m_known;
    QStandardItemModel *m_lineModel;
    TillTable *m_lines;
    EmptyState *m_empty;
    QStackedWidget *m_list;
    QLabel *m_count;
    QualityPanel *m_panel;
    NormaliseSheet *m_sheet;
};
