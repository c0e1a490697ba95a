#include "ui/device/customerwindow.h"

#include "core/catalog/weight.h"
#include "ui/common/fittext.h"
#include "ui/common/style.h"

#include <QGuiApplication>
#include <QPainter>
#include <QScreen>

using namespace Qt::StringLiterals;

namespace {
// Read from a step away, over the counter.
constexpr int totalPx = 96;
constexpr int headPx = 40;
constexpr int linePx = 30;
constexpr int remarkPx = 28;
constexpr int margin = 40;
constexpr int leastPx = 20;
constexpr QSize usualSize(1024, 600);

QFont fontOf(int px, bool bold)
{
    QFont font = typeFont(bold ? Type::BodyBold : Type::Body);
    font.setPixelSize(px);
    return font;
}

void draw(QPainter &painter, const QRect &box, const QString &text, int px, bool bold, const QColor &colour,
          Qt::Alignment side)
{
    const QFont font = fittingFont(fontOf(px, bold), text, box.width(), leastPx);
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(box, side | Qt::AlignVCenter,
                     QFontMetrics(font).elidedText(text, Qt::ElideRight, box.width()));
}
}

CustomerWindow::CustomerWindow(CustomerSightPresenter &sights, const Format &format, QWidget *parent) :
    QWidget(parent, Qt::Window | Qt::WindowDoesNotAcceptFocus),
    m_sights(sights),
    m_format(format)
{
    setAttribute(Qt::WA_ShowWithoutActivating);
    setCursor(Qt::BlankCursor);
    setWindowTitle(tr("Customer display"));
    resize(usualSize);
    const auto follow = [this] {
        setAccessibleDescription(words().join(u'\n'));
        update();
    };
    connect(&sights, &CustomerSightPresenter::changed, this, follow);
    follow();
}

void CustomerWindow::setJoinLink(const QString &link)
{
    m_join = link.isEmpty() ? std::nullopt : QrSymbol::of(link.toUtf8());
    update();
}

void CustomerWindow::open(const QWidget *till)
{
    for (const QScreen *screen : QGuiApplication::screens())
        if (till && screen != till->screen()) {
            setGeometry(screen->geometry());
            return showFullScreen();
        }
    show();
}

QString CustomerWindow::headline() const
{
    const CustomerSight &sight = m_sights.sight();
    switch (sight.state) {
    case CustomerSight::State::Idle: return m_join ? tr("Scan to become a member") : tr("Welcome");
    case CustomerSight::State::Cart: return tr("Total");
    case CustomerSight::State::Payment:
        return sight.awaitsCode ? tr("Please show your payment code") : tr("To pay");
    case CustomerSight::State::Done: return sight.change.isZero() ? tr("Paid") : tr("Your change");
    }
    return {};
}

/// What stands below the amount.
QStringList CustomerWindow::remarks() const
{
    const CustomerSight &sight = m_sights.sight();
    QStringList words;
    if (!sight.saved.isZero())
        words << tr("You save %1").arg(m_format.money(sight.saved));
    if (sight.earned > Points())
        words << tr("%1 points earned").arg(m_format.points(sight.earned));
    if (!sight.memberNumber.isEmpty())
        words << (sight.memberName + u"  "_s + sight.memberNumber).trimmed();
    if (sight.state == CustomerSight::State::Done)
        words << tr("Thank you, goodbye");
    return words;
}

QStringList CustomerWindow::words() const
{
    const CustomerSight &sight = m_sights.sight();
    QStringList words{sight.shopName};
    for (const CustomerLine &line : sight.lines)
        words << u"%1 %2 %3"_s.arg(line.name, m_format.quantity(line.quantity), m_format.money(line.total));
    const bool done = sight.state == CustomerSight::State::Done;
    words << headline();
    if (sight.state != CustomerSight::State::Idle)
        words << m_format.money(done && !sight.change.isZero()                     ? sight.change
                                    : sight.state == CustomerSight::State::Payment ? sight.open
                                                                                   : sight.total);
    return words + remarks();
}

void CustomerWindow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens(this).surface);
    const QRect area = rect().adjusted(margin, margin, -margin, -margin);
    switch (m_sights.sight().state) {
    case CustomerSight::State::Idle: return paintIdle(painter, area);
    case CustomerSight::State::Done: return paintDone(painter, area);
    default: break;
    }
    const int split = area.left() + area.width() * 11 / 20;
    paintLines(painter, QRect(area.topLeft(), QPoint(split - margin / 2, area.bottom())));
    paintSums(painter, QRect(QPoint(split + margin / 2, area.top()), area.bottomRight()));
}

void CustomerWindow::paintIdle(QPainter &painter, const QRect &area) const
{
    const Tokens &t = tokens(this);
    const int top = m_join ? area.top() : area.center().y() - totalPx;
    const QRect upper(area.left(), top, area.width(), totalPx * 3 / 2);
    draw(painter, upper, m_sights.sight().shopName, totalPx, true, t.primary, Qt::AlignHCenter);
    draw(painter, QRect(area.left(), upper.bottom(), area.width(), headPx * 2), headline(), headPx, false,
         t.text2, Qt::AlignHCenter);
    if (m_join)
        paintJoin(painter, area.adjusted(0, upper.height() + headPx * 2, 0, 0));
}

void CustomerWindow::paintJoin(QPainter &painter, const QRect &area) const
{
    const int modules = m_join->size() + 2 * qrQuietModules;
    const int side = std::min(area.width(), area.height()) / modules * modules; // each module whole pixels
    paintQr(painter, QRect(area.center().x() - side / 2, area.top(), side, side), *m_join);
}

/// How much of it, where that is not simply one.
QString CustomerWindow::timesOf(const CustomerLine &line) const
{
    const bool weighed = weightOf(line.unit).has_value();
    if (line.quantity == Quantity::of(1000) && !weighed)
        return {};
    const QString amount = m_format.quantity(line.quantity) + u' ' + line.unit;
    return (weighed ? u"  "_s : u"  × "_s) + amount.trimmed();
}

void CustomerWindow::paintLines(QPainter &painter, const QRect &area) const
{
    const Tokens &t = tokens(this);
    const CustomerSight &sight = m_sights.sight();
    const int rows = int(CustomerSight::mostLines) + 1;
    const int height = area.height() / rows;
    const QRect head(area.left(), area.top(), area.width(), height);
    draw(painter, head,
         sight.hiddenLines > 0 ? tr("%n more before", nullptr, int(sight.hiddenLines)) : sight.shopName,
         remarkPx, false, t.text2, Qt::AlignLeft);
    for (int i = 0; i < int(sight.lines.size()); ++i) {
        const CustomerLine &line = sight.lines[size_t(i)];
        const QRect row(area.left(), area.top() + (i + 1) * height, area.width(), height);
        if (i == sight.newest)
            painter.fillRect(row, t.primaryTint);
        const QRect inner = row.adjusted(space::gapMedium, 0, -space::gapMedium, 0);
        const QString amount = m_format.money(line.total);
        const int money = QFontMetrics(fontOf(linePx, true)).horizontalAdvance(amount);
        const QString times = timesOf(line);
        const int room = inner.width() - money - margin;
        const QFont font = fontOf(linePx, i == sight.newest);
        const int count = QFontMetrics(font).horizontalAdvance(times);
        const QString name =
            QFontMetrics(font).elidedText(line.name, Qt::ElideRight, std::max(room - count, room / 3));
        draw(painter, inner.adjusted(0, 0, -(money + margin), 0), name + times, linePx, i == sight.newest,
             t.text, Qt::AlignLeft);
        draw(painter, inner, amount, linePx, true, t.text, Qt::AlignRight);
    }
}

void CustomerWindow::paintSums(QPainter &painter, const QRect &area) const
{
    const Tokens &t = tokens(this);
    const CustomerSight &sight = m_sights.sight();
    painter.fillRect(area, t.surface2);
    const QRect inner = area.adjusted(margin / 2, margin / 2, -margin / 2, -margin / 2);
    QRect row(inner.left(), inner.top(), inner.width(), headPx * 2);
    draw(painter, row, headline(), headPx, true, t.text, Qt::AlignLeft);
    row = QRect(inner.left(), row.bottom(), inner.width(), totalPx * 3 / 2);
    const bool paying = sight.state == CustomerSight::State::Payment;
    draw(painter, row, m_format.money(paying ? sight.open : sight.total), totalPx, true, t.primary,
         Qt::AlignRight);
    for (const QString &words : remarks()) {
        row = QRect(inner.left(), row.bottom() + space::gapMedium, inner.width(), remarkPx * 2);
        draw(painter, row, words, remarkPx, false, t.success, Qt::AlignRight);
    }
}

void CustomerWindow::paintDone(QPainter &painter, const QRect &area) const
{
    const Tokens &t = tokens(this);
    const CustomerSight &sight = m_sights.sight();
    QRect row(area.left(), area.top() + area.height() / 8, area.width(), headPx * 2);
    draw(painter, row, headline(), headPx, true, t.text, Qt::AlignHCenter);
    row = QRect(area.left(), row.bottom(), area.width(), totalPx * 2);
    draw(painter, row, m_format.money(sight.change.isZero() ? sight.total : sight.change), totalPx * 4 / 3,
         true, t.success, Qt::AlignHCenter);
    for (const QString &words : remarks()) {
        row = QRect(area.left(), row.bottom() + space::gapMedium, area.width(), remarkPx * 2);
        draw(painter, row, words, remarkPx, false, t.text2, Qt::AlignHCenter);
    }
}
