#include "ui/promotions/promotionspresenter.h"

#include "core/data/pricebook.h"
#include "core/data/products.h"
#include "core/text/searchkey.h"
#include "core/usecase/importprices.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace {
using State = Standing::State;

// A byte more than importPrices() takes, so that it is the one that refuses.
constexpr qint64 mostBytes = 64 * 1024 * 1024 + 1;

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Code::InvalidFile, file.errorString()};
    const QByteArray bytes = file.read(mostBytes);
    if (file.error() != QFileDevice::NoError)
        return Error{Error::Code::InvalidFile, file.errorString()};
    return bytes;
}
}

const Validity &OfferRow::validity() const
{
    return promotion() ? promotion()->validity : list()->list.validity;
}

const QString &OfferRow::name() const
{
    return promotion() ? promotion()->name : list()->list.name;
}

const QString &OfferRow::code() const
{
    return promotion() ? promotion()->code : list()->list.code;
}

PromotionsPresenter::PromotionsPresenter(Database &database, const Session &session, Clock clock,
                                         Random random, QObject *parent) :
    QObject(parent),
    m_database(database),
    m_session(session),
    m_clock(std::move(clock)),
    m_random(std::move(random))
{}

void PromotionsPresenter::setSession(const Session &session)
{
    if (!(session.user == m_session.user)) {
        m_import.reset();
        m_typed.clear();
        m_shown = Show::All;
    }
    m_session = session;
}

std::vector<OfferRow> PromotionsPresenter::load(const Connection &connection) const
{
    const PriceRules rules = pricebook::load(connection, m_session.shop.currency);
    const QHash<QString, qint64> prices = pricebook::priceCounts(connection);
    const LocalMoment now = LocalMoment::of(m_clock(), m_session.shop.day);
    std::vector<OfferRow> rows;
    for (const Promotion &promotion : rules.promotions())
        rows.push_back({promotion, standingOf(promotion, now, m_session.shop.code)});
    for (const PriceList &list : rules.lists())
        rows.push_back(
            {PricedList{list, prices.value(list.code)}, standingOf(list.validity, now, m_session.shop.code)});
    // By state, then as the shop reads them: by name, and equal names by code.
    std::ranges::sort(rows, [](const OfferRow &a, const OfferRow &b) {
        return std::tuple(a.standing.state, QStringView(a.name()), QStringView(a.code()))
            < std::tuple(b.standing.state, QStringView(b.name()), QStringView(b.code()));
    });
    return rows;
}

void PromotionsPresenter::addKeys(OfferRow &row)
{
    const PinyinForms forms = m_pinyin.forms(row.name(), Pinyin::Kind::Word);
    row.keys = forms.full + forms.initials;
    row.keys << searchKey(row.name()) << searchKey(row.code());
    if (row.promotion())
        row.keys << searchKey(row.promotion()->coupon);
}

void PromotionsPresenter::refresh()
{
    m_names.clear();
    auto loaded = m_database.read([this](const Connection &connection) { return load(connection); });
    m_problem = loaded ? std::nullopt : std::optional(loaded.error());
    m_all = loaded ? std::move(*loaded) : std::vector<OfferRow>();
    for (OfferRow &row : m_all)
        addKeys(row);
    choose();
}

bool PromotionsPresenter::isShown(const OfferRow &row, Show show) const
{
    const State state = row.standing.state;
    if ((show == Show::Lists) != (row.list() != nullptr))
        return false;
    switch (show) {
    case Show::InForce: return state == State::InForce;
    case Show::Coming: return state == State::Paused || state == State::NotYet;
    case Show::Over: return state == State::UsedUp || state == State::Over;
    default: return true;
    }
}

bool PromotionsPresenter::isFound(const OfferRow &row) const
{
    const QString key = searchKey(m_typed);
    return key.isEmpty()
        || std::ranges::any_of(row.keys, [&](const QString &each) { return each.contains(key); });
}

int PromotionsPresenter::count(Show show) const
{
    return int(std::ranges::count_if(m_all, [&](const OfferRow &row) { return isShown(row, show); }));
}

void PromotionsPresenter::choose()
{
    m_rows.clear();
    std::ranges::copy_if(m_all, std::back_inserter(m_rows),
                         [this](const OfferRow &row) { return isShown(row, m_shown) && isFound(row); });
    Q_EMIT changed();
}

void PromotionsPresenter::find(const QString &typed)
{
    m_typed = typed.trimmed();
    choose();
}

void PromotionsPresenter::show(Show show)
{
    m_shown = show;
    choose();
}

QString PromotionsPresenter::productName(const QString &code) const
{
    if (const auto known = m_names.constFind(code); known != m_names.constEnd())
        return *known;
    const auto name = m_database.read([&](const Connection &connection) -> Result<QString> {
        const auto product = products::withCode(connection, code);
        return product ? product->name : QString();
    });
    return *m_names.insert(code, name ? *name : QString());
}

void PromotionsPresenter::importFile(const QString &path)
{
    if (m_importing)
        return;
    m_importing = true;
    Q_EMIT importBegun();
    m_database.write(
        this,
        [path, session = m_session, now = m_clock(),
         random = m_random](Transaction &transaction) -> Result<ImportReport> {
            const auto content = contentOf(path);
            if (!content)
                return content.error();
            return importPrices(transaction, session, *content, {}, now, random);
        },
        [this, file = QFileInfo(path).fileName()](const Result<ImportReport> &report) {
            m_importing = false;
            m_import = PriceImport{file, report};
            refresh();
            Q_EMIT imported();
        });
}
