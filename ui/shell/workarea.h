#pragma once

#include "core/base/clock.h"
#include "ui/common/format.h"
#include "ui/shell/area.h"

#include <QWidget>

class ApprovalModal;
class HelpSheet;
class Pages;
class Rail;
class SyncSheet;
class TopBar;
class Workplace;

/// The window of somebody who is signed in: top bar, rail, pages, and the sheets over them.
class WorkArea : public QWidget
{
    Q_OBJECT

public:
    WorkArea(Workplace &work, ApprovalModal &approval, const Clock &clock, const Format &format,
             QWidget *parent = nullptr);

    Pages *pages() const { return m_pages; }
    TopBar *topBar() const { return m_bar; }

public Q_SLOTS:
    void openOffice();
    void openHelp();

Q_SIGNALS:
    void lockRequested();
    void trainingRequested();

private:
    static QString wordOf(Area area);
    void fillRail();
    void addShortcut(const QKeySequence &keys, std::function<void()> run);
    void addShortcuts();
    void followSession();
    void followSync();

    Workplace &m_work;
    Format m_format;
    TopBar *m_bar;
    Rail *m_rail;
    Pages *m_pages;
    SyncSheet *m_office;
    HelpSheet *m_help;
};
