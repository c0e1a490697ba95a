#include "app/admin/desk.h"

#include "core/base/random.h"
#include "core/print/membercard.h"
#include "core/print/photo.h"
#include "core/usecase/changemember.h"
#include "core/usecase/findmembers.h"
#include "core/usecase/memberphoto.h"

#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace {
/// The cards that are asked for, each made where there is none yet.
Result<std::vector<PrintableCard>> cardsFor(Desk &desk, const Session &who)
{
    const Arguments &arguments = desk.arguments();
    return desk.database().writeNow([&](Transaction &transaction) -> Result<std::vector<PrintableCard>> {
        std::vector<PrintableCard> cards;
        for (const QString &number : arguments.words) {
            auto card = arguments.has(u"replace"_s)
                ? replaceCard(transaction, who, number, arguments.option(u"reason"_s), desk.now(),
                              systemRandom)
                : issueCard(transaction, who, number, desk.now(), systemRandom);
            if (!card)
                return card.error();
            cards.push_back(std::move(*card));
        }
        return cards;
    });
}

Result<> writeCards(const Arguments &arguments, const std::vector<PrintableCard> &cards, const Shop &shop)
{
    const QString out = arguments.option(u"out"_s);
    if (out.endsWith(u".png", Qt::CaseInsensitive))
        return writeCardPng(cards.front(), shop, out);
    const bool sheet = arguments.has(u"sheet"_s) || cards.size() > 1;
    return writeCardPdf(cards, shop, sheet ? CardPaper::A4 : CardPaper::Single, out);
}

/// What does not go together.
Result<> checkCardUse(const Arguments &arguments)
{
    const QString out = arguments.option(u"out"_s);
    const bool png = out.endsWith(u".png", Qt::CaseInsensitive);
    if (arguments.has(u"out"_s) && !png && !out.endsWith(u".pdf", Qt::CaseInsensitive))
        return Error{Error::Code::InvalidInput, u"--out F.pdf or F.png"_s};
    if (png && (arguments.words.size() > 1 || arguments.has(u"sheet"_s)))
        return Error{Error::Code::InvalidInput, u"a picture holds one card"_s};
    if (arguments.has(u"replace"_s) != arguments.has(u"reason"_s))
        return Error{Error::Code::InvalidInput, u"--replace --reason lost|damaged"_s};
    return {};
}

Result<int> card(Desk &desk)
{
    if (const auto fits = checkCardUse(desk.arguments()); !fits)
        return fits.error();
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    const auto cards = cardsFor(desk, *who);
    if (!cards)
        return cards.error();
    // First: what was replaced is known, whatever becomes of the file.
    for (size_t i = 0; i < cards->size(); ++i) {
        const PrintableCard &each = (*cards)[i];
        const auto history = desk.database().read([&](const Connection &connection) -> Result<QJsonArray> {
            const auto member = members::byNumber(connection, each.card.number);
            return member ? cardsToJson(connection, member->id) : QJsonArray();
        });
        if (!history)
            return history.error();
        Desk::print({{u"number"_s, each.card.number},
                     {u"code"_s, each.card.code},
                     {u"name"_s, each.name},
                     {u"cards"_s, *history}});
    }
    if (desk.arguments().has(u"out"_s))
        if (const auto written = writeCards(desk.arguments(), *cards, who->shop); !written)
            return written.error();
    return 0;
}

Result<int> setPhoto(Desk &desk, const QString &number)
{
    const bool removes = desk.arguments().has(u"remove"_s);
    const auto jpeg =
        removes ? Result<QByteArray>(QByteArray()) : readPhotoFile(desk.arguments().option(u"file"_s));
    if (!jpeg)
        return jpeg.error();
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    const auto kept = desk.database().writeNow([&](Transaction &transaction) {
        return removes ? removePhoto(transaction, *who, number, desk.now())
                       : keepPhoto(transaction, *who, number, *jpeg, desk.now());
    });
    if (!kept)
        return kept.error();
    Desk::print({{u"number"_s, number}, {u"bytes"_s, jpeg->size()}});
    return 0;
}

/// Nobody sees it in the open but in the audit.
Result<int> takePhoto(Desk &desk, const QString &number)
{
    const auto who = desk.signIn(Desk::Access::Write);
    if (!who)
        return who.error();
    const auto jpeg = desk.database().writeNow([&](Transaction &transaction) -> Result<QByteArray> {
        const Connection &main = transaction.connection();
        auto photo = photoOf(main, transaction.keys(), *who, number);
        const auto record = photo ? memberRecord(main, transaction.keys(), *who, number) : photo.error();
        if (!record)
            return record.error();
        const auto told = revealMembers(transaction, *who, {record->profile}, desk.now());
        return told ? photo : told.error();
    });
    if (!jpeg)
        return jpeg.error();
    const QString out = desk.arguments().option(u"out"_s);
    QSaveFile file(out);
    if (!file.open(QIODevice::WriteOnly) || file.write(*jpeg) != jpeg->size() || !file.commit())
        return Error{Error::Code::Device, out};
    Desk::print({{u"number"_s, number}, {u"bytes"_s, jpeg->size()}});
    return 0;
}

Result<int> photo(Desk &desk)
{
    const Arguments &arguments = desk.arguments();
    const int asked =
        int(arguments.has(u"file"_s)) + int(arguments.has(u"out"_s)) + int(arguments.has(u"remove"_s));
    if (asked != 1)
        return Error{Error::Code::InvalidInput, u"--file, --out or --remove"_s};
    return arguments.has(u"out"_s) ? takePhoto(desk, arguments.words.front())
                                   : setPhoto(desk, arguments.words.front());
}
}

std::vector<Command> cardCommands()
{
    constexpr int mostCards = 1000;
    return {{{u"member card"_s, 1, mostCards, {u"out"_s, u"reason"_s}, {u"replace"_s, u"sheet"_s}, {}},
             R"(
member card NUMBER [NUMBER …] [--out F.pdf|F.png] [--sheet] [--replace --reason lost|damaged]
The member's card, 85.6 × 54 mm, with the shop's name, as much of the member's as `shop set --card-name` lets
       stand there, a QR and the number as Code 128; of several, or with --sheet, ten on a page of A4.
       --replace gives another number in place of one that is lost or damaged: points, money and history stay,
       the old card is refused from then on (card-replaced). The answer comes before the file is written.
  out one line a card {"number","code": what the QR holds,"name",
       "cards":[{"number","issuedAt","endedAt"?,"reason"?}]}
)",
             card},
            {{u"member photo"_s, 1, 1, {u"file"_s, u"out"_s}, {u"remove"_s}, {}},
             R"(
member photo NUMBER --file F.jpg|F.png|F.webp | --out F.jpg | --remove
The member's picture: kept with at most 512 pixels a side and 60 kB, without what the file says beside it, and
       sealed under the member's key. Written out for who may see members in the open; the audit records it.
  out {"number","bytes"}; refused are invalid-file photo-type, photo-animated, photo-large, photo-damaged
)",
             photo}};
}
